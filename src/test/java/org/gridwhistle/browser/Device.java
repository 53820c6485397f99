package org.gridwhistle.browser;

/** What somebody looks at the pages with. Script is missing where a phone is old, a network strict or a file broken. */
enum Device {
    PHONE(360, 740, true),
    DESK(1440, 900, true),
    DESK_WITHOUT_SCRIPT(1440, 900, false);

    final int width;
    final int height;
    final boolean script;

    Device(int width, int height, boolean script) {
        this.width = width;
        this.height = height;
        this.script = script;
    }
}
