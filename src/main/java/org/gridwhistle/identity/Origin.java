package org.gridwhistle.identity;

/**
 * Where an attempt to sign in comes from.
 *
 * @param address of the network
 * @param device what the browser was given when somebody last signed in there; null for programs and new browsers
 * @param agent what the program calls itself; may be null
 */
public record Origin(String address, String device, String agent) {

    private static final int LONGEST_ADDRESS = 64;
    private static final int LONGEST_AGENT = 200;

    public Origin {
        address = cut(address == null ? "" : address, LONGEST_ADDRESS);
        agent = cut(agent, LONGEST_AGENT);
    }

    /** A place that is known by its address alone. */
    public static Origin of(String address) {
        return new Origin(address, null, null);
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
