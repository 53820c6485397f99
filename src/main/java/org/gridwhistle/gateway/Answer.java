package org.gridwhistle.gateway;

/**
 * What an act answers over HTTP.
 *
 * @param etag version of what was answered, without quotes, or null
 * @param location address of what was created, or null
 */
public record Answer<T>(int status, T body, String etag, String location) {

    public static <T> Answer<T> ok(T body, String etag) {
        return new Answer<>(200, body, etag, null);
    }

    public static <T> Answer<T> created(T body, String etag, String location) {
        return new Answer<>(201, body, etag, location);
    }
}
