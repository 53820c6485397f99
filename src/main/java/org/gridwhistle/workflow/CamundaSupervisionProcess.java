package org.gridwhistle.workflow;

import java.util.Map;
import org.gridwhistle.cases.SupervisionProcess;
import org.springframework.stereotype.Component;

/** Moves the token of {@code supervision} as the acts on a supervision task say. */
@Component
class CamundaSupervisionProcess implements SupervisionProcess {

    private enum Decision {
        ACCEPTED,
        SENT_BACK
    }

    private final WaitingInstances instances;

    CamundaSupervisionProcess(WaitingInstances instances) {
        this.instances = instances;
    }

    @Override
    public void opened(String caseNumber, long supervisionId) {
        instances.start(ModelNames.SUPERVISION, BusinessKey.ofSupervision(caseNumber, supervisionId), Map.of());
    }

    @Override
    public void answered(String caseNumber, long supervisionId) {
        complete(BusinessKey.ofSupervision(caseNumber, supervisionId), ModelNames.ANSWER, Map.of());
    }

    @Override
    public void decided(String caseNumber, long supervisionId, boolean accepted) {
        complete(
                BusinessKey.ofSupervision(caseNumber, supervisionId),
                ModelNames.REVIEW,
                Map.of(ModelNames.STEP, (accepted ? Decision.ACCEPTED : Decision.SENT_BACK).name()));
    }

    private void complete(BusinessKey key, String task, Map<String, Object> routing) {
        instances.inOneCommand(() -> instances.complete(key, task, routing));
    }

    @Override
    public void ended(String caseNumber, long supervisionId) {
        instances.inOneCommand(
                () -> instances.send(ModelNames.CASE_CLOSED, BusinessKey.ofSupervision(caseNumber, supervisionId)));
    }
}
