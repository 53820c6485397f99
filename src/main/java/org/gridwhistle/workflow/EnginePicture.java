package org.gridwhistle.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.gridwhistle.cases.ProcessPicture;
import org.springframework.stereotype.Component;

/** Draws a case's way from the engine's history, which knows running and ended instances alike. */
@Component
class EnginePicture implements ProcessPicture {

    /** The engine gives the frame of parallel calls a name of its own, which the diagram does not have. */
    private static final String CALLS_FRAME = "#multiInstanceBody";

    private final HistoryService history;
    private final RepositoryService repository;
    private final Map<String, String> xmlByDefinition = new ConcurrentHashMap<>();

    EnginePicture(ProcessEngine engine) {
        this.history = engine.getHistoryService();
        this.repository = engine.getRepositoryService();
    }

    @Override
    public Optional<Picture> of(String caseNumber) {
        // seconds are too coarse to tell two rounds apart, ids are not
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .processDefinitionKey(ModelNames.MAIN)
                .orderByProcessInstanceId()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(this::picture);
    }

    private Picture picture(HistoricProcessInstance instance) {
        var visits = visits(instance);
        return new Picture(xml(instance), active(visits), visits, departments(instance), supervisions(instance));
    }

    private List<DepartmentPicture> departments(HistoricProcessInstance main) {
        // by business key, because the engine has no index on the calling instance
        return withKeysLike(BusinessKey.anyAssignmentOf(main.getBusinessKey()), ModelNames.DEPARTMENT).stream()
                .filter(each -> main.getId().equals(each.getSuperProcessInstanceId()))
                .map(this::departmentPicture)
                .toList();
    }

    private DepartmentPicture departmentPicture(HistoricProcessInstance instance) {
        var visits = visits(instance);
        return new DepartmentPicture(
                BusinessKey.parse(instance.getBusinessKey()).assignmentId(), xml(instance), active(visits), visits);
    }

    private List<SupervisionPicture> supervisions(HistoricProcessInstance main) {
        return withKeysLike(BusinessKey.anySupervisionOf(main.getBusinessKey()), ModelNames.SUPERVISION).stream()
                .map(this::supervisionPicture)
                .toList();
    }

    private SupervisionPicture supervisionPicture(HistoricProcessInstance instance) {
        var visits = visits(instance);
        return new SupervisionPicture(
                BusinessKey.parse(instance.getBusinessKey()).supervisionId(), xml(instance), active(visits), visits);
    }

    private List<HistoricProcessInstance> withKeysLike(String keys, String process) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyLike(keys)
                .processDefinitionKey(process)
                .orderByProcessInstanceId()
                .asc()
                .list();
    }

    private List<Visit> visits(HistoricProcessInstance instance) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .filter(each -> !each.getActivityId().endsWith(CALLS_FRAME))
                .map(EnginePicture::visit)
                .toList();
    }

    private static Visit visit(HistoricActivityInstance stay) {
        return new Visit(
                stay.getActivityId(),
                stay.getStartTime().toInstant(),
                stay.getEndTime() == null ? null : stay.getEndTime().toInstant(),
                stay.isCanceled());
    }

    private static List<String> active(List<Visit> visits) {
        return visits.stream()
                .filter(visit -> visit.until() == null)
                .map(Visit::element)
                .filter(element -> !element.startsWith("subProcess_"))
                .distinct()
                .toList();
    }

    private String xml(HistoricProcessInstance instance) {
        return xmlByDefinition.computeIfAbsent(instance.getProcessDefinitionId(), id -> {
            try (var model = repository.getProcessModel(id)) {
                return new String(model.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
