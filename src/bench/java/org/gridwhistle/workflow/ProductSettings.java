package org.gridwhistle.workflow;

import java.time.Clock;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * The product's engine settings for an engine that is measured beside it: whatever the product leaves out to be fast, the
 * other leaves out too, so that the ratio speaks of the product's own work.
 */
public final class ProductSettings {

    private ProductSettings() {}

    public static void applyTo(ProcessEngineConfigurationImpl engine) {
        engine.setIdGenerator(new TimeOrderedIds(Clock.systemUTC()));
        WorkflowConfiguration.leaveOutWhatIsNotUsed(engine);
        WorkflowConfiguration.closeWhatIsOpenByDefault(engine);
        WorkflowConfiguration.keepHistory(engine);
    }
}
