package org.gridwhistle.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a stranger calls a file becomes a name and nothing more. */
class SafeNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "东门路灯.jpg|东门路灯.jpg",
                "IMG_0001.JPEG|IMG_0001.JPEG",
                "/etc/passwd|passwd.jpg",
                "C:\\Users\\li\\灯.jpg|灯.jpg",
                "../../../evil.jpg|evil.jpg",
                "page.html|page.html.jpg",
                "really.png|really.jpg",
                "a<b>:c*?.jpg|a_b__c__.jpg",
                "...jpg|jpg.jpg",
                " . |attachment.jpg",
            })
    void keepsOnlyTheNameWithAnEndingThatIsTrue(String sent, String name) {
        assertThat(SafeName.of(sent, FileKind.JPEG)).isEqualTo(name);
    }

    @Test
    void leavesOutWhatCannotBeSeenOrTurnsTheReadingDirection() {
        assertThat(SafeName.of("photo\u202Egpj.exe", FileKind.PNG)).isEqualTo("photogpj.exe.png");
        assertThat(SafeName.of("a\r\nSet-Cookie: b\u0000\u200b\u2066.pdf", FileKind.PDF))
                .isEqualTo("aSet-Cookie_ b.pdf");
    }

    @Test
    void shortensWithoutCuttingALetterOrTheEnding() {
        String name = SafeName.of("灯😀".repeat(100) + ".png", FileKind.PNG);
        assertThat(name).endsWith("😀.png");
        assertThat(name.codePointCount(0, name.length())).isEqualTo(94);
    }

    @Test
    void namesWhatHasNoName() {
        assertThat(SafeName.of(null, FileKind.PDF)).isEqualTo("attachment.pdf");
    }
}
