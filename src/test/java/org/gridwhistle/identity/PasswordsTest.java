package org.gridwhistle.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void keepsAPasswordByASlowMethodThatIsNamed() {
        assertThat(passwords.hash("Xk-27qpv")).startsWith("{bcrypt}");
        assertThat(passwords.match("Xk-27qpv", passwords.hash("Xk-27qpv"))).isTrue();
        assertThat(passwords.match("Xk-27qpw", passwords.hash("Xk-27qpv"))).isFalse();
        assertThat(passwords.match("nobody", null)).isFalse();
    }

    @Test
    void looksAtEveryCharacterOfALongOne() {
        String sentence = "晴天河上一条船".repeat(5);

        String hash = passwords.hash(sentence + "甲");

        assertThat(passwords.match(sentence + "甲", hash)).isTrue();
        assertThat(passwords.match(sentence + "乙", hash)).isFalse();
        assertThat(passwords.match("a".repeat(72) + "b", passwords.hash("a".repeat(72))))
                .isFalse();
    }

    @Test
    void drawsOneTimePasswordsThatKeepTheRules() {
        for (int i = 0; i < 50; i++) {
            assertThat(passwords.oneTime())
                    .matches("(\\w{4}-){3}\\w{4}")
                    .matches(".*[A-Z].*")
                    .matches(".*[a-z].*")
                    .matches(".*[2-9].*");
        }
    }
}
