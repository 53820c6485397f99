package org.gridwhistle.support;

import java.nio.file.Path;
import java.util.HashMap;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives each Spring context a database of its own, and switches off what would act behind a test's back. */
class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var properties = new HashMap<>(TestDatabase.fresh().properties());
        properties.put("gridwhistle.data-dir", Path.of("target/test-data").toString());
        // timers run when a test moves the clock, and only then
        properties.put("gridwhistle.workflow.job-executor", "false");
        properties.put("spring.main.banner-mode", "off");
        properties.put("logging.level.root", "warn");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
    }
}
