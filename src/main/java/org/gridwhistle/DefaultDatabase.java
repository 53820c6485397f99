package org.gridwhistle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * Decides the profile by the database that is configured: one named by {@code GRIDWHISTLE_DB_URL} makes it {@code mysql},
 * none at all makes it {@code demo}, so that a clone starts with one command. A profile's file is read last here, below
 * everything that was configured otherwise.
 */
class DefaultDatabase implements EnvironmentPostProcessor, Ordered {

    private static final String URL = "spring.datasource.url";
    private static final String OWN_URL = "GRIDWHISTLE_DB_URL";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty(URL) || environment.containsProperty("spring.datasource.jndi-name")) {
            return;
        }
        String profile = environment.containsProperty(OWN_URL) ? "mysql" : "demo";
        environment.addActiveProfile(profile);
        read(profile).forEach(environment.getPropertySources()::addLast);
    }

    private static List<PropertySource<?>> read(String profile) {
        String file = "config/application-" + profile + ".yml";
        try {
            return new YamlPropertySourceLoader().load(file, new ClassPathResource(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is missing from the application", e);
        }
    }

    /** After the configuration files, before whatever reads them. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}
