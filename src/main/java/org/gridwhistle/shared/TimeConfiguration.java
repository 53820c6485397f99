package org.gridwhistle.shared;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One clock and one zone for the whole deployment ({@code gridwhistle.zone}, default Asia/Shanghai). */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    WholeSecondClock clock(@Value("${gridwhistle.zone:Asia/Shanghai}") ZoneId zone) {
        return new WholeSecondClock(Clock.system(zone));
    }
}
