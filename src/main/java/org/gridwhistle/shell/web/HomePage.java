package org.gridwhistle.shell.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gridwhistle.cases.CaseFilter;
import org.gridwhistle.cases.CaseQueries;
import org.gridwhistle.cases.CaseSort;
import org.gridwhistle.cases.CaseSummary;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.identity.Role;
import org.gridwhistle.notification.Notifications;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** The home of whoever is signed in: what waits for them, most urgent first, and what became of their own whistles. */
@Controller
class HomePage {

    static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR);

    private static final String LOOK = "LOOK";
    private static final int SHOWN = 20;
    private static final int OWN_SHOWN = 10;
    private static final int NOTICES_SHOWN = 5;

    private final CaseQueries queries;
    private final Notifications notifications;

    HomePage(CaseQueries queries, Notifications notifications) {
        this.queries = queries;
        this.notifications = notifications;
    }

    @GetMapping("/")
    String home(Caller caller, @RequestHeader(name = "HX-Request", required = false) String fragment, Model model) {
        boolean mayRaise = caller.hasAny(Role.GRID_WORKER, Role.STATION_STAFF);
        var waiting = queries.inbox(caller, null, SHOWN).items();
        model.addAttribute("waiting", waiting);
        model.addAttribute(
                "nextSteps", waiting.stream().collect(Collectors.toMap(CaseSummary::number, c -> nextStep(c, caller))));
        model.addAttribute("waitingCount", queries.inboxCount(caller));
        model.addAttribute("mayRaise", mayRaise);
        model.addAttribute("administrator", isOnlyAdministrator(caller));
        model.addAttribute("mine", mayRaise ? raisedBy(caller) : List.of());
        model.addAttribute("notices", notifications.unread(caller, NOTICES_SHOWN));
        model.addAttribute("noticeCount", notifications.countUnread(caller));
        model.addAttribute("formKey", UUID.randomUUID().toString());
        return fragment == null ? "shell/home" : "shell/home :: inbox";
    }

    private static boolean isOnlyAdministrator(Caller caller) {
        return ADMINISTRATORS.containsAll(caller.roles());
    }

    /** What the case waits for this person to do: a stage's work, a claim or an answer; else it is there to be looked at. */
    private static String nextStep(CaseSummary c, Caller caller) {
        if (c.question() != null && c.raiser().id() == caller.id()) {
            return "SUPPLEMENT";
        }
        boolean mine = c.deputy() != null && c.deputy().id() == caller.id();
        return switch (c.stage()) {
            case TRIAGE -> caller.has(Role.STATION_STAFF) ? c.stage().name() : LOOK;
            case CLAIMING -> caller.hasAny(Role.DEPUTY, Role.GROUP_LEADER) ? "CLAIM" : LOOK;
            case HANDLING, VERIFYING -> mine ? c.stage().name() : LOOK;
            case DEPARTMENTS -> caller.has(Role.DEPARTMENT) ? c.stage().name() : LOOK;
            case EVALUATING -> c.raiser().id() == caller.id() ? c.stage().name() : LOOK;
            case SUSPENDED, CLOSED -> LOOK;
        };
    }

    private List<CaseSummary> raisedBy(Caller caller) {
        return queries.list(caller, CaseFilter.raisedBy(caller.id()), CaseSort.RAISED_AT_DESC, null, OWN_SHOWN)
                .items();
    }
}
