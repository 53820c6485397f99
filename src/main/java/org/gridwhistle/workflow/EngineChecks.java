package org.gridwhistle.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.gridwhistle.shared.UnfitToStart;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Looks at the engine before the application opens its doors; each finding stops the start with one line. */
@Component
class EngineChecks implements SmartInitializingSingleton {

    static final String SCHEMA_VERSION = "7.24.0";

    private final ProcessEngine engine;

    EngineChecks(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            switches((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration());
            schemaVersion();
            deployed(WorkflowConfiguration.models());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every process file is the latest version of its process. */
    void deployed(List<Resource> models) throws IOException {
        for (Resource model : models) {
            String file = model.getFilename();
            String process = file.substring(0, file.lastIndexOf('.'));
            var latest = engine.getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .latestVersion()
                    .singleResult();
            if (latest == null) {
                throw notDeployed(file, "is not deployed");
            }
            try (var there = engine.getRepositoryService().getProcessModel(latest.getId());
                    var here = model.getInputStream()) {
                if (!Arrays.equals(there.readAllBytes(), here.readAllBytes())) {
                    throw notDeployed(file, "is not the version that would run (" + latest.getVersion() + ")");
                }
            }
        }
    }

    private static UnfitToStart notDeployed(String file, String finding) {
        return new UnfitToStart(
                "The process file bpmn/" + file + " " + finding + ".",
                "Start the newest release only; if it is, look for a second process of the same id in the database.");
    }

    void schemaVersion() {
        var log = engine.getManagementService()
                .createSchemaLogQuery()
                .orderByTimestamp()
                .desc()
                .listPage(0, 1);
        if (log.isEmpty() || !SCHEMA_VERSION.equals(log.get(0).getVersion())) {
            throw new UnfitToStart(
                    "The engine's tables are of version "
                            + (log.isEmpty() ? "unknown" : log.get(0).getVersion())
                            + ", the engine needs " + SCHEMA_VERSION + ".",
                    "Use the database of this product, migrated by Flyway.");
        }
    }

    static void switches(ProcessEngineConfigurationImpl engine) {
        Map<String, Boolean> safe = new LinkedHashMap<>();
        safe.put("authorizationEnabled=true", engine.isAuthorizationEnabled());
        safe.put("enableExpressionsInAdhocQueries=false", !engine.isEnableExpressionsInAdhocQueries());
        safe.put("enableExpressionsInStoredQueries=false", !engine.isEnableExpressionsInStoredQueries());
        safe.put("javaSerializationFormatEnabled=false", !engine.isJavaSerializationFormatEnabled());
        safe.put("deserializationTypeValidationEnabled=true", engine.isDeserializationTypeValidationEnabled());
        safe.put("enableXxeProcessing=false", !engine.isEnableXxeProcessing());
        safe.put("enableScriptEngineLoadExternalResources=false", !engine.isEnableScriptEngineLoadExternalResources());
        safe.put("cmmnEnabled=false", !engine.isCmmnEnabled());
        safe.put("dmnEnabled=false", !engine.isDmnEnabled());
        safe.put("standaloneTasksEnabled=false", !engine.isStandaloneTasksEnabled());
        safe.put("queryMaxResultsLimit set", engine.getQueryMaxResultsLimit() < Integer.MAX_VALUE);
        safe.put("beans limited to the delegates", engine.getBeans() != null);
        safe.put("databaseSchemaUpdate=false", "false".equals(engine.getDatabaseSchemaUpdate()));
        safe.put("skipIsolationLevelCheck=false", !engine.getSkipIsolationLevelCheck());
        safe.put("enforceHistoryTimeToLive=true", engine.isEnforceHistoryTimeToLive());
        safe.put("historyLevel=activity", ProcessEngineConfiguration.HISTORY_ACTIVITY.equals(engine.getHistory()));
        if (engine.getJobExecutor() != null) {
            safe.put(
                    "jobExecutor.backoffTimeInMillis above 0",
                    engine.getJobExecutor().getBackoffTimeInMillis() > 0);
        }
        var lost = safe.entrySet().stream()
                .filter(each -> !each.getValue())
                .map(Map.Entry::getKey)
                .toList();
        if (!lost.isEmpty()) {
            throw new UnfitToStart(
                    "The process engine is not set up safely, expected: " + String.join(", ", lost) + ".",
                    "Restore the setting in WorkflowConfiguration.");
        }
    }
}
