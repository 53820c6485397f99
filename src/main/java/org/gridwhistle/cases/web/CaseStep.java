package org.gridwhistle.cases.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.gridwhistle.cases.CaseView;
import org.gridwhistle.cases.Outcome;
import org.gridwhistle.cases.Stage;

/** One step on the way of a case as its page draws it: a stage, and whether the case was there, is there, or will be. */
record CaseStep(Stage stage, Passage passage) {

    enum Passage {
        DONE,
        NOW,
        NEXT
    }

    private static final EnumSet<Outcome> CUT_SHORT =
            EnumSet.of(Outcome.REFUSED, Outcome.WITHDRAWN, Outcome.MERGED, Outcome.CONVERTED);

    /** The way this case takes: past the departments only where they were brought in, and short where it was cut short. */
    static List<CaseStep> of(CaseView c) {
        var way = new ArrayList<Stage>();
        way.add(c.stage() == Stage.TRIAGE ? Stage.TRIAGE : Stage.CLAIMING);
        if (c.outcome() == null || !CUT_SHORT.contains(c.outcome())) {
            way.add(Stage.HANDLING);
            if (!c.assignments().isEmpty()) {
                way.add(Stage.DEPARTMENTS);
                way.add(Stage.VERIFYING);
            }
            way.add(Stage.EVALUATING);
        }
        way.add(Stage.CLOSED);
        Stage at = c.suspension() == null ? c.stage() : c.suspension().from();
        return way.stream()
                .map(stage -> new CaseStep(stage, passage(stage, at)))
                .toList();
    }

    private static Passage passage(Stage stage, Stage at) {
        if (stage == at) {
            return Passage.NOW;
        }
        return stage.ordinal() < at.ordinal() ? Passage.DONE : Passage.NEXT;
    }
}
