package org.gridwhistle.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridwhistle.cases.AttachToCase;
import org.gridwhistle.cases.CaseAction;
import org.gridwhistle.cases.CaseQueries;
import org.gridwhistle.cases.CaseSort;
import org.gridwhistle.cases.CaseView;
import org.gridwhistle.cases.ChainedRecord;
import org.gridwhistle.cases.ClockView;
import org.gridwhistle.cases.Level;
import org.gridwhistle.cases.Light;
import org.gridwhistle.cases.Person;
import org.gridwhistle.cases.ProcessPicture;
import org.gridwhistle.cases.Stage;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.roster.Region;
import org.gridwhistle.roster.Regions;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.RefusalSentences;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The list of cases, and one case with everything its reader may do to it. */
@Controller
class CasePages {

    private static final int PAGE = 20;

    /** Where a form sends files that belong to no step. */
    private static final String ATTACHMENTS = "attachments";

    /** Pages an act may lead back to; any other place leads to the case. */
    private static final Set<String> WAYS_BACK = Set.of("/", "/board");

    /** What may stand in an address that we build; a hostile one leads nowhere. */
    private static final Pattern A_NUMBER = Pattern.compile("[A-Za-z0-9]{1,20}");

    /** In this order a page offers the acts: what moves the case on comes first, what gives it up last. */
    private static final List<CaseAction> OFFERED = List.of(
            CaseAction.DECIDE_RETURN,
            CaseAction.DECIDE_EXTENSION,
            CaseAction.DECIDE_SUSPENSION,
            CaseAction.DECIDE_SUPERVISION,
            CaseAction.ANSWER_SUPERVISION,
            CaseAction.SUPPLEMENT,
            CaseAction.SIGN,
            CaseAction.REPLY,
            CaseAction.CLAIM,
            CaseAction.EVALUATE,
            CaseAction.ACCEPT,
            CaseAction.DISPATCH,
            CaseAction.RESOLVE,
            CaseAction.ARRIVE,
            CaseAction.NOTE,
            CaseAction.INVOLVE_DEPARTMENTS,
            CaseAction.REWORK,
            CaseAction.ASSIGN,
            CaseAction.ASK_RAISER,
            CaseAction.URGE,
            CaseAction.RESUME,
            CaseAction.REQUEST_EXTENSION,
            CaseAction.REQUEST_SUSPENSION,
            CaseAction.REFER_UPWARD,
            CaseAction.MERGE,
            CaseAction.UNMERGE,
            CaseAction.REQUEST_RETURN,
            CaseAction.RELEASE,
            CaseAction.DECLINE,
            CaseAction.WITHDRAW,
            CaseAction.REFUSE,
            CaseAction.REOPEN);

    private final CaseQueries queries;
    private final ProcessPicture pictures;
    private final FormActs forms;
    private final ActChoices.Finder choices;
    private final CaseListParameters.Reader reader;
    private final Regions regions;
    private final RefusalSentences refusals;
    private final MessageSource messages;

    CasePages(
            CaseQueries queries,
            ProcessPicture pictures,
            FormActs forms,
            ActChoices.Finder choices,
            CaseListParameters.Reader reader,
            Regions regions,
            RefusalSentences refusals,
            MessageSource messages) {
        this.queries = queries;
        this.pictures = pictures;
        this.forms = forms;
        this.choices = choices;
        this.reader = reader;
        this.regions = regions;
        this.refusals = refusals;
        this.messages = messages;
    }

    /** A form leaves what was not filled in empty; for a filter that is the same as not asking. */
    @InitBinder
    void emptyIsNotAsked(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    /** Which cases a list shows, as one choice for people. */
    enum Show {
        OPEN,
        OVERDUE,
        AT_RISK,
        CLOSED,
        ALL;

        String parameter() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Show of(String parameter, CaseListParameters asked) {
            if (parameter != null) {
                return Arrays.stream(values())
                        .filter(show -> show.parameter().equals(parameter))
                        .findFirst()
                        .orElseThrow(() -> new DomainRefusal(ErrorCode.INVALID_FIELD, "show"));
            }
            if (Boolean.TRUE.equals(asked.overdue())) {
                return OVERDUE;
            }
            if (Boolean.TRUE.equals(asked.atRisk())) {
                return AT_RISK;
            }
            return Boolean.FALSE.equals(asked.open()) ? CLOSED : OPEN;
        }

        private Boolean overdue() {
            return this == OVERDUE ? Boolean.TRUE : null;
        }

        private Boolean atRisk() {
            return this == AT_RISK ? Boolean.TRUE : null;
        }

        private Boolean open() {
            return switch (this) {
                case OPEN -> Boolean.TRUE;
                case CLOSED -> Boolean.FALSE;
                case OVERDUE, AT_RISK, ALL -> null;
            };
        }

        CaseListParameters narrow(CaseListParameters asked) {
            return asked.showing(open(), overdue(), atRisk());
        }

        CaseSort sort() {
            return this == CLOSED || this == ALL ? CaseSort.RAISED_AT_DESC : CaseSort.STAGE_DUE_AT;
        }
    }

    @GetMapping("/cases")
    String list(
            Caller caller,
            @Valid CaseListParameters asked,
            @RequestParam(required = false) String show,
            @RequestHeader(name = "HX-Request", required = false) String fragment,
            HttpServletRequest request,
            Model model) {
        var shown = Show.of(show, asked);
        var filter = reader.filter(shown.narrow(asked));
        var page = queries.list(caller, filter, shown.sort(), asked.cursor(), PAGE);
        model.addAttribute("asked", asked);
        model.addAttribute("show", shown.parameter());
        model.addAttribute(
                "shows", Arrays.stream(Show.values()).map(Show::parameter).toList());
        model.addAttribute("stages", Stage.values());
        model.addAttribute("lights", List.of(Light.GREEN, Light.YELLOW, Light.RED, Light.LISTED));
        model.addAttribute("levels", Level.values());
        model.addAttribute("regions", regionsToNarrowBy(caller));
        model.addAttribute("page", page);
        if (asked.cursor() == null) {
            model.addAttribute("count", queries.count(caller, filter));
        }
        model.addAttribute("query", request.getQueryString() == null ? "" : "?" + request.getQueryString());
        if (page.nextCursor() != null) {
            model.addAttribute("nextPage", nextPage(request, page.nextCursor()));
        }
        return fragment == null ? "cases/list" : "cases/list :: found";
    }

    private static String nextPage(HttpServletRequest request, String cursor) {
        var next = UriComponentsBuilder.fromPath("/cases");
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("cursor")) {
                Arrays.stream(values).forEach(value -> next.queryParam(encoded(name), encoded(value)));
            }
        });
        return next.queryParam("cursor", encoded(cursor)).build(true).toUriString();
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    /** The two levels below the caller's own: finer ones would make a list too long to choose from. */
    private List<Region> regionsToNarrowBy(Caller caller) {
        if (caller.region() == null) {
            return List.of();
        }
        return regions.byCode(caller.region().code()).stream()
                .flatMap(own -> regions.subtree(own.prefix()).stream()
                        .filter(region -> region.kind().ordinal() <= own.kind().ordinal() + 2))
                .toList();
    }

    @GetMapping("/cases/{number}")
    String show(
            Caller caller,
            @PathVariable String number,
            @RequestHeader(name = "HX-Request", required = false) String fragment,
            Locale locale,
            Model model) {
        model.addAttribute("typed", Map.of());
        return page(caller, number, fragment, locale, model);
    }

    /** What the page draws the process diagram from, once somebody comes to look at it. */
    @GetMapping(value = "/cases/{number}/process", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ProcessPicture.Picture process(Caller caller, @PathVariable String number) {
        queries.requireVisible(number, caller);
        return pictures.of(number).orElseThrow(() -> new DomainRefusal(ErrorCode.NOT_FOUND));
    }

    /** Where a refused form was answered: who reloads or changes the language there is led to the case. */
    @GetMapping("/cases/{number}/{action}")
    String formAgain(@PathVariable String number, @PathVariable String action) {
        boolean known = CaseAction.ofPath(action).isPresent() || action.equals(ATTACHMENTS);
        if (!known || !A_NUMBER.matcher(number).matches()) {
            throw new DomainRefusal(ErrorCode.NOT_FOUND);
        }
        return "redirect:/cases/" + number;
    }

    /** An act leads back to a page that shows what came of it; a refused one shows why, with all that was typed. */
    @PostMapping("/cases/{number}/{action}")
    String act(
            Caller caller,
            @PathVariable String number,
            @PathVariable String action,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(name = Photos.FIELD, required = false) List<MultipartFile> photos,
            @RequestHeader(name = "HX-Request", required = false) String fragment,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes afterwards) {
        var wanted = CaseAction.ofPath(action).orElseThrow(() -> new DomainRefusal(ErrorCode.NOT_FOUND));
        try {
            forms.perform(caller, number, wanted, form, Photos.of(photos));
        } catch (DomainRefusal refused) {
            tell(refused, action, form, response, locale, model);
            return page(caller, number, fragment, locale, model);
        }
        afterwards.addFlashAttribute("done", text("act." + action + ".done", locale));
        String back = form.getFirst("back");
        return "redirect:" + (back != null && WAYS_BACK.contains(back) ? back : "/cases/" + number);
    }

    /** Photos and documents by themselves; those that belong to a step come with its form. */
    @PostMapping("/cases/{number}/" + ATTACHMENTS)
    String attach(
            Caller caller,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(name = Photos.FIELD, required = false) List<MultipartFile> photos,
            @RequestHeader(name = "HX-Request", required = false) String fragment,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes afterwards) {
        try {
            forms.attach(caller, number, form, Photos.of(photos));
        } catch (DomainRefusal refused) {
            tell(refused, ATTACHMENTS, form, response, locale, model);
            return page(caller, number, fragment, locale, model);
        }
        afterwards.addFlashAttribute("done", text("attachment.done", locale));
        return "redirect:/cases/" + number;
    }

    private void tell(
            DomainRefusal refused,
            String act,
            MultiValueMap<String, String> form,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        response.setStatus(refused.code().kind().status());
        model.addAttribute("refusal", RefusedAct.of(act, refusals.of(refused, locale), refused));
        model.addAttribute(
                "typed",
                form.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> String.join(",", each.getValue()))));
    }

    private String page(Caller caller, String number, String fragment, Locale locale, Model model) {
        var c = queries.get(number, caller);
        var records = new ArrayList<>(queries.records(number, caller));
        Collections.reverse(records);
        model.addAttribute("c", c);
        model.addAttribute("acts", acts(c, records));
        model.addAttribute("attachable", AttachToCase.isOffered(c, caller));
        model.addAttribute("choices", choices.of(c, caller));
        model.addAttribute("steps", CaseStep.of(c));
        model.addAttribute("holder", holder(c, locale));
        model.addAttribute("records", records);
        var clocks = clocks(number, caller);
        model.addAttribute("clocks", clocks);
        model.addAttribute(
                "endedClocks",
                clocks.stream()
                        .filter(clock -> clock.explanation().endedAt() != null)
                        .count());
        model.addAttribute("formKey", UUID.randomUUID().toString());
        return fragment == null ? "cases/case" : "cases/case :: case";
    }

    /** Those that run come first, the most pressing before the others; then those that have ended, the newest first. */
    private List<ClockView> clocks(String number, Caller caller) {
        var all = queries.clocks(number, caller);
        var running = all.stream()
                .filter(clock -> clock.explanation().endedAt() == null)
                .sorted(Comparator.comparing(clock -> clock.explanation().dueAt()));
        var ended = all.stream()
                .filter(clock -> clock.explanation().endedAt() != null)
                .sorted(Comparator.comparing(
                                (ClockView clock) -> clock.explanation().startedAt())
                        .reversed());
        return Stream.concat(running, ended).toList();
    }

    /** Going there comes before settling it, for as long as nobody has been there. */
    private static List<String> acts(CaseView c, List<ChainedRecord> records) {
        String arrive = CaseAction.ARRIVE.path();
        boolean beenThere =
                records.stream().anyMatch(record -> arrive.equals(record.entry().action()));
        return OFFERED.stream()
                .map(CaseAction::path)
                .filter(c.allowedActions()::contains)
                .sorted(Comparator.comparing(action -> beenThere || !action.equals(arrive)))
                .toList();
    }

    /** Whoever the case waits for, by name; of a closed one what became of it. */
    private String holder(CaseView c, Locale locale) {
        if (c.stage() == Stage.CLOSED) {
            return c.outcome() == null ? "" : text(c.outcome().textKey(), locale);
        }
        return c.holders().stream()
                .map(holder -> name(holder.who(), locale))
                .collect(Collectors.joining(text("case.and", locale)));
    }

    private String name(Person someone, Locale locale) {
        return someone == null ? text("holder.none", locale) : someone.name();
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
