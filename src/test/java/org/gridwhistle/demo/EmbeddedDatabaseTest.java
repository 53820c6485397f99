package org.gridwhistle.demo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gridwhistle.GridWhistleApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

class EmbeddedDatabaseTest {

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:file:./data/gridwhistle;MODE=MySQL", "jdbc:h2:mem:test", "jdbc:h2:./data/x"})
    void letsTheDemoPlayInADatabaseOfItsOwn(String url) {
        assertThatCode(() -> EmbeddedDatabase.demand(url)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "jdbc:mysql://db:3306/gridwhistle?user=root&password=secret",
                "jdbc:h2:tcp://db/gridwhistle",
                "jdbc:h2:ssl://db/gridwhistle",
                "jdbc:h2:file:./data/gridwhistle;AUTO_SERVER=TRUE",
                "jdbc:mariadb://db/gridwhistle"
            })
    void refusesADatabaseThatOthersMayUse(String url) {
        assertThatThrownBy(() -> EmbeddedDatabase.demand(url))
                .isInstanceOf(DemoNeedsEmbeddedDatabase.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void refusesToStartOnAnotherDatabaseBeforeTouchingIt() {
        var application = new SpringApplicationBuilder(GridWhistleApplication.class)
                .profiles("demo")
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off");

        // nobody listens there: an attempt to connect would fail in another way
        assertThatThrownBy(() -> application.run("--spring.datasource.url=jdbc:mysql://127.0.0.1:1/gridwhistle"))
                .hasRootCauseInstanceOf(DemoNeedsEmbeddedDatabase.class);
    }
}
