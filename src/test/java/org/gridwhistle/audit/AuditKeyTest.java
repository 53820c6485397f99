package org.gridwhistle.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridwhistle.shared.UnfitToStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditKeyTest {

    private static final String LINK = "ab".repeat(32);

    @TempDir
    Path folder;

    @Test
    void keepsTheProductFromStartingWithoutAKey() {
        assertThatExceptionOfType(UnfitToStart.class)
                .isThrownBy(() -> new AuditKey("", ""))
                .withMessage("There is no key to seal the audit log with.");
    }

    @Test
    void refusesAKeyThatCouldBeGuessed() {
        assertThatExceptionOfType(UnfitToStart.class)
                .isThrownBy(() -> new AuditKey("x".repeat(31), ""))
                .withMessageContaining("shorter than 32");
    }

    @Test
    void makesOneForTheDemoAndKeepsItToTheOwner() throws IOException {
        Path file = folder.resolve("data/audit.key");

        var first = new AuditKey("", file.toString());
        var later = new AuditKey("", file.toString());

        assertThat(later.signer().keyCheck()).isEqualTo(first.signer().keyCheck());
        assertThat(Files.readString(file)).matches("[0-9a-f]{64}");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    @Test
    void sealsTheSameDifferentlyUnderAnotherKey() {
        var one = new AuditKey("1".repeat(32), "").signer();
        var another = new AuditKey("2".repeat(32), "").signer();

        assertThat(one.ofHead(7, LINK)).isNotEqualTo(another.ofHead(7, LINK));
        assertThat(one.keyCheck()).isNotEqualTo(another.keyCheck());
    }

    @Test
    void tellsPartsApartWhereverTheyAreDivided() {
        var signer = new AuditKey("1".repeat(32), "").signer();

        assertThat(signer.ofDay("2026-03-02", 1, 23, LINK)).isNotEqualTo(signer.ofDay("2026-03-02", 12, 3, LINK));
        assertThat(signer.ofHead(1, LINK)).isNotEqualTo(signer.ofLink("head", 1, LINK));
    }
}
