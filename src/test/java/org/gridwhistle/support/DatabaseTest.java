package org.gridwhistle.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.transaction.annotation.Transactional;

/**
 * A store or mapper against the real database; whatever the test writes is rolled back. Shares the application of
 * {@link ScenarioTest}, so that it costs no start of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ScenarioTest
@Transactional
public @interface DatabaseTest {}
