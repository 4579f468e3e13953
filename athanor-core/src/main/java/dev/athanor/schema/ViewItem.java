package dev.athanor.schema;

/** What {@link Schema#view} takes beside the query: {@code orReplace()}, {@code materialized()}, {@code temporary()}, {@code comment(..)}, hooks, options. */
public sealed interface ViewItem permits Comment, CreationItem, ViewSetting, TableOption {}
