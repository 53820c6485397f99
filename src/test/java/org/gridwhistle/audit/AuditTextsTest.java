package org.gridwhistle.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.gridwhistle.identity.SecurityEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever adds a security event says in both languages what it is. */
class AuditTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"audit.properties", "audit_en.properties"})
    void everySecurityEventHasAText(String bundle) throws IOException {
        var texts = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages", bundle))) {
            texts.load(in);
        }
        var kinds = Stream.of(SecurityEvent.class.getPermittedSubclasses())
                .map(type -> "audit.kind." + AuditRecorder.kindOf(type.asSubclass(SecurityEvent.class)))
                .toList();
        assertThat(texts.stringPropertyNames()).containsAll(kinds);
    }

    @Test
    void namesAnEventInCapitals() {
        assertThat(AuditRecorder.kindOf(SecurityEvent.SignInFailed.class)).isEqualTo("SIGN_IN_FAILED");
    }
}
