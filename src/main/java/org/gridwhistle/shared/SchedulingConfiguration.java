package org.gridwhistle.shared;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Housekeeping by the hour; a command that only looks switches it off. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "gridwhistle.scheduling", havingValue = "true", matchIfMissing = true)
class SchedulingConfiguration {}
