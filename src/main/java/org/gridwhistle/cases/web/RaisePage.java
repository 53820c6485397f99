package org.gridwhistle.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.calendar.Clocks;
import org.gridwhistle.calendar.TimeLimit;
import org.gridwhistle.calendar.Urgency;
import org.gridwhistle.cases.CaseSource;
import org.gridwhistle.cases.CaseView;
import org.gridwhistle.cases.Stage;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.identity.Role;
import org.gridwhistle.roster.Categories;
import org.gridwhistle.roster.Category;
import org.gridwhistle.roster.Region;
import org.gridwhistle.roster.RegionKind;
import org.gridwhistle.roster.Regions;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.RefusalSentences;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 吹哨: the form that raises a case. What was typed stays when something is missing, and a double press raises one case. */
@Controller
class RaisePage {

    /** A category with those below it, as a list to choose from. */
    record CategoryChoice(String name, List<Category> children) {}

    /** An urgency with what it promises now. */
    record Promise(Urgency urgency, TimeLimit claim, TimeLimit handle) {}

    private final FormActs forms;
    private final Regions regions;
    private final Categories categories;
    private final Clocks clocks;
    private final Clock clock;
    private final RefusalSentences refusals;
    private final MessageSource messages;

    RaisePage(
            FormActs forms,
            Regions regions,
            Categories categories,
            Clocks clocks,
            Clock clock,
            RefusalSentences refusals,
            MessageSource messages) {
        this.forms = forms;
        this.regions = regions;
        this.categories = categories;
        this.clocks = clocks;
        this.clock = clock;
        this.refusals = refusals;
        this.messages = messages;
    }

    @GetMapping("/cases/new")
    String form(Caller caller, Model model) {
        requireRaiser(caller);
        var fresh = new LinkedMultiValueMap<String, String>();
        fresh.add(FormActs.ONCE, UUID.randomUUID().toString());
        fresh.add("urgency", Urgency.NORMAL.name());
        if (isStaff(caller)) {
            fresh.add("source", CaseSource.PHONE.name());
        }
        return page(caller, fresh, Map.of(), model);
    }

    @PostMapping("/cases/new")
    String raise(
            Caller caller,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(name = Photos.FIELD, required = false) List<MultipartFile> photos,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes afterwards) {
        requireRaiser(caller);
        try {
            var raised = forms.raise(caller, form, Photos.of(photos));
            afterwards.addFlashAttribute("done", whereItWent(raised, locale));
            return "redirect:/cases/" + raised.number();
        } catch (DomainRefusal refused) {
            response.setStatus(refused.code().kind().status());
            String sentence = refusals.of(refused, locale);
            model.addAttribute("sentence", sentence);
            model.addAttribute("photosLost", photos != null && photos.stream().anyMatch(photo -> !photo.isEmpty()));
            return page(caller, form, RefusedAct.of("raise", sentence, refused).errors(), model);
        }
    }

    private String whereItWent(CaseView raised, Locale locale) {
        boolean triage = raised.stage() == Stage.TRIAGE;
        var to = triage ? raised.station() : raised.group();
        String name = to == null ? messages.getMessage("holder.none", null, locale) : to.name();
        Object[] words = {raised.number(), name};
        return messages.getMessage(triage ? "raise.done.triage" : "raise.done", words, locale);
    }

    private String page(Caller caller, MultiValueMap<String, String> form, Map<String, String> errors, Model model) {
        model.addAttribute("form", form.toSingleValueMap());
        model.addAttribute("errors", errors);
        model.addAttribute("regions", places(caller));
        model.addAttribute("categories", categories());
        model.addAttribute("promises", promises());
        model.addAttribute("staff", isStaff(caller));
        model.addAttribute("sources", List.of(CaseSource.PHONE, CaseSource.WALK_IN));
        return "cases/new";
    }

    private static void requireRaiser(Caller caller) {
        if (!caller.hasAny(Role.GRID_WORKER, Role.STATION_STAFF)) {
            throw new DomainRefusal(ErrorCode.NOT_ALLOWED);
        }
    }

    private static boolean isStaff(Caller caller) {
        return caller.has(Role.STATION_STAFF);
    }

    /** The grids one walks; for staff every village and grid of their region. */
    private List<Region> places(Caller caller) {
        if (!isStaff(caller) && !caller.memberships().grids().isEmpty()) {
            return caller.memberships().grids().stream()
                    .sorted()
                    .flatMap(code -> regions.byCode(code).stream())
                    .toList();
        }
        if (caller.region() == null) {
            return List.of();
        }
        return regions.subtree(caller.region().prefix()).stream()
                .filter(region -> region.kind() == RegionKind.VILLAGE || region.kind() == RegionKind.GRID)
                .toList();
    }

    private List<CategoryChoice> categories() {
        return categories.all().stream()
                .filter(category -> category.parentCode() == null)
                .map(top -> new CategoryChoice(top.name(), below(top)))
                .toList();
    }

    /** The category itself comes first: one may be sure of the field and not of the kind. */
    private List<Category> below(Category top) {
        var choices = new ArrayList<Category>();
        choices.add(top);
        categories.all().stream()
                .filter(category -> top.code().equals(category.parentCode()))
                .forEach(choices::add);
        return choices;
    }

    private List<Promise> promises() {
        return Stream.of(Urgency.NORMAL, Urgency.URGENT, Urgency.EMERGENCY)
                .map(urgency -> new Promise(urgency, limit(ClockKind.CLAIM, urgency), limit(ClockKind.HANDLE, urgency)))
                .toList();
    }

    private TimeLimit limit(ClockKind kind, Urgency urgency) {
        return clocks.plan(kind, urgency, List.of(), "", clock.instant()).limit();
    }
}
