package org.gridwhistle.supervision.web;

import java.util.List;
import java.util.UUID;
import org.gridwhistle.cases.CaseAction;
import org.gridwhistle.cases.CaseQueries;
import org.gridwhistle.cases.Light;
import org.gridwhistle.identity.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 督办台: the open cases counted, each figure with its list behind it, and the worst to be urged at once. */
@Controller
class BoardPage {

    private final CaseQueries queries;

    BoardPage(CaseQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/board")
    String board(Caller caller, Model model) {
        model.addAttribute("board", queries.board(caller));
        model.addAttribute("lights", List.of(Light.GREEN, Light.YELLOW, Light.RED, Light.LISTED));
        model.addAttribute("mayUrge", CaseAction.URGE.isFor(caller.roles()));
        model.addAttribute("formKey", UUID.randomUUID().toString());
        return "supervision/board";
    }
}
