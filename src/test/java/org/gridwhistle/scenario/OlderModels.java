package org.gridwhistle.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every process file of the product as an older release may have had it, made from today's so that it keeps step with
 * it: tasks are called otherwise, ends have other ids, and the deputy verifies at a task that today's model has not got.
 */
final class OlderModels {

    static final String GONE = "userTask_checkReply";
    static final String INSTEAD_OF = "userTask_verifyReply";

    private final RepositoryService repository;

    OlderModels(RepositoryService repository) {
        this.repository = repository;
    }

    /** From now on new instances run on the older models. */
    void deployOlder() {
        deploy(model -> model.replaceAll("(<bpmn:userTask id=\"[^\"]*\" name=\")", "$1旧")
                .replace("endEvent_", "endEvent_former_")
                .replace(INSTEAD_OF, GONE));
    }

    /** From now on new instances run on the product's models again. */
    void deployNewest() {
        deploy(UnaryOperator.identity());
    }

    private void deploy(UnaryOperator<String> version) {
        try {
            var deployment = repository.createDeployment().name("gridwhistle");
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:bpmn/*.bpmn")) {
                String model = file.getContentAsString(StandardCharsets.UTF_8);
                deployment.addString("bpmn/" + file.getFilename(), version.apply(model));
            }
            deployment.deploy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
