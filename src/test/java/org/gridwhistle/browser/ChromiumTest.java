package org.gridwhistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The browser tests never vanish unseen. */
class ChromiumTest {

    @TempDir
    Path folder;

    @Test
    void isFoundWhereTheSearchPathLeads() throws IOException {
        Path browser = executable("chromium-browser");
        assertThat(Chromium.find(null, "/nowhere:" + folder)).hasValueSatisfying(found -> assertThat(found)
                .isIn(browser, Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser")));
    }

    @Test
    void isTheOneThatWasNamed() throws IOException {
        Path browser = executable("my-browser");
        assertThat(Chromium.find(browser.toString(), null)).contains(browser);
        assertThat(Chromium.find(folder.resolve("missing").toString(), folder.toString()))
                .isEmpty();
    }

    @Test
    void isDemandedOnABuildServerOnly() {
        assertThat(Chromium.demanded("true")).isTrue();
        assertThat(Chromium.demanded("1")).isTrue();
        assertThat(Chromium.demanded("false")).isFalse();
        assertThat(Chromium.demanded(null)).isFalse();
    }

    private Path executable(String name) throws IOException {
        return Files.createFile(
                folder.resolve(name),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
