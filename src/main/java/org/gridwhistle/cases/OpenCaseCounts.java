package org.gridwhistle.cases;

import java.util.List;
import org.springframework.stereotype.Component;

/** How many open cases there are, for who runs the product: no case is named. */
@Component
public class OpenCaseCounts {

    /** How many open cases share a stage and a light. */
    public record Count(Stage stage, Light light, long cases) {}

    private final CaseListMapper mapper;

    OpenCaseCounts(CaseListMapper mapper) {
        this.mapper = mapper;
    }

    public List<Count> now() {
        return mapper.openByStageAndLight().stream()
                .map(row -> new Count(row.stage(), row.light(), row.cases()))
                .toList();
    }
}
