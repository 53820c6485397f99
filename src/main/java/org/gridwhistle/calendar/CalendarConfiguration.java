package org.gridwhistle.calendar;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar of the whole deployment, in its zone; a broken calendar file stops the start here. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    WorkingCalendar workingCalendar(Clock clock) {
        return WorkingCalendar.official(clock.getZone());
    }

    @Bean
    Calendars calendars(WorkingCalendar calendar) {
        return regionPrefix -> calendar;
    }
}
