package org.gridwhistle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Every rule of {@link SourceRules} holds for the product and is seen failing on the bad one. */
class SourceRulesTest {

    private static final SourceRules RULES = new SourceRules(Path.of("src/main/java"));
    private static final SourceRules BAD_RULES = new SourceRules(Path.of("src/test/java/org/badwhistle"));

    @Test
    void everyPublicTypeAndPackageSaysWhyItExists() {
        assertThat(RULES.undocumented()).isEmpty();
        assertThat(BAD_RULES.undocumented()).containsExactlyInAnyOrder("CaseDTO", "package org.badwhistle.cases.web");
    }

    @Test
    void nothingIsLeftForLater() {
        assertThat(RULES.leftForLater()).isEmpty();
        assertThat(BAD_RULES.leftForLater()).containsExactly("Sloppy.java leaves something for later");
    }
}
