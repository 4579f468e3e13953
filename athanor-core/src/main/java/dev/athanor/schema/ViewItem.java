package dev.athanor.schema;

/** What {@link Schema#view} takes beside the query: {@code orReplace()}, {@code materialized()}, {@code temporary()}, hooks, options. */
public sealed interface ViewItem permits CreationItem, ViewSetting, TableOption {}
