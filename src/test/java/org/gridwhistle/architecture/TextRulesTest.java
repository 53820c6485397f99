package org.gridwhistle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.Labelled;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;

/** Whatever people may be shown has a Chinese and an English text; each rule is seen failing on the bad product. */
class TextRulesTest {

    private static final TextRules RULES = new TextRules(Path.of("src/main/resources"), listedBundles());
    private static final TextRules BAD_RULES =
            new TextRules(Path.of("src/test/resources/badwhistle"), List.of("messages/cases", "messages/gone"));

    @Test
    void everyTermAndEveryRefusalHasAText() {
        assertThat(RULES.missing(labels())).isEmpty();
        assertThat(RULES.missing(
                        Stream.of(ErrorCode.values()).map(ErrorCode::textKey).toList()))
                .isEmpty();
        assertThat(BAD_RULES.missing(List.of("Stage.HANDLING", "Stage.CLOSED")))
                .containsExactly(
                        "Stage.CLOSED has no English text",
                        "Stage.HANDLING has no Chinese text",
                        "Stage.HANDLING has no English text");
    }

    @Test
    void everyKeyOfATemplateHasAText() {
        assertThat(RULES.missing(RULES.keysInTemplates())).isEmpty();
        assertThat(BAD_RULES.keysInTemplates()).containsExactly("case.gone", "case.title");
        assertThat(BAD_RULES.missing(BAD_RULES.keysInTemplates()))
                .containsExactly("case.gone has no Chinese text", "case.gone has no English text");
    }

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(RULES.differences()).isEmpty();
        assertThat(BAD_RULES.differences())
                .containsExactly(
                        "Stage.CLOSED stands in Chinese only",
                        "case.claimedBy does not say the same things in both languages",
                        "case.extra stands in English only");
    }

    @Test
    void noQuoteHidesAPlaceholder() {
        assertThat(RULES.misprints()).isEmpty();
        assertThat(BAD_RULES.misprints())
                .containsExactly("case.claimedBy_en has a single quote, which hides its placeholders");
    }

    @Test
    void everyBundleIsListed() {
        assertThat(RULES.unlistedBundles()).isEmpty();
        assertThat(BAD_RULES.unlistedBundles())
                .containsExactly(
                        "messages/gone.properties is listed and does not exist",
                        "messages/gone_en.properties is listed and does not exist",
                        "messages/forgotten exists and is not listed");
    }

    private static Set<String> labels() {
        return new ClassFileImporter()
                .importPath(Path.of("target/classes")).stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Labelled.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .map(constant -> ((Labelled) constant).textKey())
                        .collect(Collectors.toSet());
    }

    private static List<String> listedBundles() {
        try {
            return new YamlPropertySourceLoader()
                    .load("application", new FileSystemResource("config/application.yml")).stream()
                            .map(source -> source.getProperty("spring.messages.basename"))
                            .filter(String.class::isInstance)
                            .flatMap(names -> Stream.of(((String) names).split(",")))
                            .map(String::trim)
                            .toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
