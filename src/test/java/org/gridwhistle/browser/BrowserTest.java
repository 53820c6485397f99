package org.gridwhistle.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gridwhistle.support.RunningApplication;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.TestPropertySource;

/**
 * A story told in a browser. One application, where no scenario has crowded the inboxes, and one browser serve all of
 * them; what the database makes of it is for the scenarios to prove, so these run on H2 only. A test asks for its
 * {@link Visitors} and for {@link Matters} as parameters.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@RunningApplication
@TestPropertySource(properties = "gridwhistle.node=pages")
@ExtendWith(OneBrowser.class)
@interface BrowserTest {}
