package org.gridwhistle.roster.web;

import org.gridwhistle.identity.Caller;
import org.gridwhistle.roster.RosterQueries;
import org.gridwhistle.roster.RosterViews.MeView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the token speaks for, and what that person belongs to. */
@RestController
class MeController {

    private final RosterQueries roster;

    MeController(RosterQueries roster) {
        this.roster = roster;
    }

    @GetMapping("/api/v1/me")
    MeView me(Caller caller) {
        return roster.me(caller);
    }
}
