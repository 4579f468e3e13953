package dev.athanor.event;

/**
 * An exception that is about to be thrown for one of the driver's.
 *
 * @param exception the exception, whose cause is the driver's
 * @param disconnect whether the connection is lost, so that it and others of the pool are taken out of service
 */
public record Failure(RuntimeException exception, boolean disconnect) {}
