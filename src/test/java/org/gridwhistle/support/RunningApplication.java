package org.gridwhistle.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a real port, over a fresh database, under a clock that only the test moves. Whatever carries
 * this, scenarios and browser tests, shares one application and the demo county's accounts: a test makes its own cases
 * and looks only at those. It begins on Monday 2026-03-02 at 09:00. Inject {@link Api}, {@link MovableTime} and
 * {@link StatementCounter}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            // timers run when a test moves the clock, and only then
            "gridwhistle.engine.job-executor=false",
            "gridwhistle.scheduling=false",
            // the county's people without its past
            "gridwhistle.demo.fill=false",
            "gridwhistle.data-dir=target/test-data",
            // the demo has none
            "gridwhistle.identity.second-factor=OFFERED",
            "spring.session.jdbc.cleanup-cron=-",
            "spring.test.print-condition-evaluation-report=false",
            "spring.main.banner-mode=off",
            "spring.main.log-startup-info=false"
        })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(ScenarioBeans.class)
@ExtendWith(BeginsOnMonday.class)
public @interface RunningApplication {}
