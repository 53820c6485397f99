package org.gridwhistle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class DefaultDatabaseTest {

    @Test
    void playsTheDemoWhenNoDatabaseIsConfigured() {
        var environment = decided(Map.of("gridwhistle.data-dir", "./elsewhere"));

        assertThat(environment.getActiveProfiles()).containsExactly("demo");
        assertThat(environment.getProperty("spring.datasource.url"))
                .startsWith("jdbc:h2:file:./elsewhere/gridwhistle;")
                .contains("WRITE_DELAY=0", "MODE=MySQL");
    }

    @Test
    void takesTheDatabaseNamedInTheProcessEnvironment() {
        var environment = decided(Map.of(
                "GRIDWHISTLE_DB_URL", "jdbc:mysql://db/gridwhistle",
                "GRIDWHISTLE_DB_USER", "gridwhistle",
                "GRIDWHISTLE_DB_PASSWORD", "secret"));

        assertThat(environment.getActiveProfiles()).containsExactly("mysql");
        assertThat(environment.getProperty("spring.datasource.url")).isEqualTo("jdbc:mysql://db/gridwhistle");
        assertThat(environment.getProperty("spring.datasource.username")).isEqualTo("gridwhistle");
    }

    @Test
    void leavesAConfiguredDatabaseAlone() {
        var environment = decided(Map.of("spring.datasource.url", "jdbc:mysql://db/another"));

        assertThat(environment.getActiveProfiles()).isEmpty();
        assertThat(environment.getProperty("spring.datasource.url")).isEqualTo("jdbc:mysql://db/another");
    }

    @Test
    void letsEverythingThatIsConfiguredWinOverTheProfilesFile() {
        var environment = decided(Map.of("gridwhistle.data-dir", "./data", "spring.datasource.username", "me"));

        assertThat(environment.getProperty("spring.datasource.username")).isEqualTo("me");
    }

    private static StandardEnvironment decided(Map<String, Object> configured) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment.getPropertySources().addFirst(new MapPropertySource("configured", configured));
        new DefaultDatabase().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
