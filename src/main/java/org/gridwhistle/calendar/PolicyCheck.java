package org.gridwhistle.calendar;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gridwhistle.shared.Labelled;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Turns what somebody wants a policy to say into values, or says all that is wrong with it, each fault with its place.
 * Values only: nothing that is written here is ever evaluated.
 */
@Component
class PolicyCheck {

    static final int LONGEST_NOTE = 500;
    static final int MOST_ROWS = 5000;

    /** Digits with at most one point; a sign, an exponent or a formula is no such value. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,9})?");

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final int DECIMALS = 2;
    private static final int LONGEST_QUOTE = 40;
    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(24);

    private final CategoryTree categories;
    private final Calendars calendars;
    private final MessageSource texts;

    PolicyCheck(CategoryTree categories, Calendars calendars, MessageSource texts) {
        this.categories = categories;
        this.calendars = calendars;
        this.texts = texts;
    }

    /** @throws PolicyRejected with every fault there is */
    PolicyValues check(PolicyDraft draft) {
        return new Reading(draft).values();
    }

    PolicyFault fault(String field, Integer row, String column, String code, Object... words) {
        return new PolicyFault(field, row, column, code, sentence("policy." + code, words));
    }

    private String sentence(String key, Object... words) {
        Object[] said = Stream.of(words).map(this::word).toArray();
        return texts.getMessage(key, said, LocaleContextHolder.getLocale());
    }

    private String word(Object word) {
        if (word instanceof Labelled term) {
            return texts.getMessage(term.textKey(), null, LocaleContextHolder.getLocale());
        }
        String text = String.valueOf(word);
        return text.length() > LONGEST_QUOTE ? "…" : text;
    }

    /** One policy being read. */
    private final class Reading {

        /** A row that could be understood, and its place. */
        private record Placed(int index, Integer line, PolicyLimit limit) {}

        private final PolicyDraft draft;
        private final List<PolicyFault> faults = new ArrayList<>();
        private final Map<PolicySetting, Integer> settings = new EnumMap<>(PolicySetting.class);
        private final Map<Policy.Key, Placed> limits = new LinkedHashMap<>();

        private Reading(PolicyDraft draft) {
            this.draft = draft;
        }

        private PolicyValues values() {
            readNote();
            for (PolicySetting setting : PolicySetting.values()) {
                readSetting(setting);
            }
            requireLadderInOrder();
            if (draft.limits().size() > MOST_ROWS) {
                faults.add(fault("limits", null, null, "TOO_MANY_ROWS", MOST_ROWS));
            } else {
                for (int i = 0; i < draft.limits().size(); i++) {
                    readLimit(i, draft.limits().get(i));
                }
                requireGeneralRows();
                requireInside(ClockKind.SIGN, ClockKind.REPLY);
                requireInside(ClockKind.CLAIM, ClockKind.HANDLE);
            }
            if (!faults.isEmpty()) {
                throw new PolicyRejected(faults);
            }
            return new PolicyValues(
                    blankToNull(draft.note()),
                    new Ladder(
                            settings.get(PolicySetting.REMIND_PERCENT),
                            settings.get(PolicySetting.RED_AFTER_DAYS),
                            settings.get(PolicySetting.LISTED_AFTER_DAYS)),
                    new Allowances(
                            settings.get(PolicySetting.RETURNS_PER_DEPARTMENT),
                            settings.get(PolicySetting.EXTENSIONS_PER_CLOCK),
                            settings.get(PolicySetting.EXTENSION_DAYS),
                            settings.get(PolicySetting.REWORK_ROUNDS)),
                    limits.values().stream()
                            .map(Placed::limit)
                            .sorted(PolicyView.ORDER)
                            .toList());
        }

        private void readNote() {
            if (draft.note() != null && draft.note().length() > LONGEST_NOTE) {
                faults.add(fault("note", null, null, "TOO_LONG", LONGEST_NOTE));
            }
        }

        private void readSetting(PolicySetting setting) {
            var cell = draft.settings().get(setting);
            Integer line = cell == null ? null : cell.line();
            String text = cell == null ? null : blankToNull(cell.text());
            String code = null;
            if (text == null) {
                code = "MISSING";
            } else if (Formulas.isFormula(text)) {
                code = "FORMULA";
            } else if (!WHOLE_NUMBER.matcher(text).matches()) {
                code = "NOT_A_WHOLE_NUMBER";
            } else if (Integer.parseInt(text) < setting.least() || Integer.parseInt(text) > setting.most()) {
                code = "OUT_OF_RANGE";
            }
            if (code == null) {
                settings.put(setting, Integer.valueOf(text));
            } else {
                faults.add(fault(
                        setting.field(),
                        line,
                        PolicySheets.VALUE,
                        code,
                        text == null ? "" : text,
                        setting.least(),
                        setting.most()));
            }
        }

        private void requireLadderInOrder() {
            Integer red = settings.get(PolicySetting.RED_AFTER_DAYS);
            Integer listed = settings.get(PolicySetting.LISTED_AFTER_DAYS);
            if (red != null && listed != null && listed < red) {
                faults.add(fault(
                        PolicySetting.LISTED_AFTER_DAYS.field(),
                        draft.settings().get(PolicySetting.LISTED_AFTER_DAYS).line(),
                        PolicySheets.VALUE,
                        "OUT_OF_ORDER",
                        listed,
                        red));
            }
        }

        private void readLimit(int index, PolicyDraft.Limit row) {
            int before = faults.size();
            String category = category(index, row);
            var urgency = term(index, row, "urgency", row.urgency(), Urgency::valueOf);
            var kind = term(index, row, "clock", row.clock(), ClockKind::valueOf);
            var unit = term(index, row, "unit", row.unit(), LimitUnit::valueOf);
            BigDecimal amount = amount(index, row);
            if (amount != null && unit.isPresent()) {
                requireUsable(index, row, amount, unit.get());
            }
            if (faults.size() > before) {
                return;
            }
            var limit = new PolicyLimit(category, urgency.get(), kind.get(), new TimeLimit(amount, unit.get()));
            var first = limits.putIfAbsent(
                    new Policy.Key(category, limit.urgency(), limit.kind()), new Placed(index, row.line(), limit));
            if (first != null) {
                faults.add(fault(
                        "limits[" + index + "]",
                        row.line(),
                        null,
                        "DUPLICATE",
                        row.line() == null ? "limits[" + first.index() + "]" : first.line()));
            }
        }

        private String category(int index, PolicyDraft.Limit row) {
            String code = blankToNull(row.category());
            if (code != null && Formulas.isFormula(code)) {
                wrong(index, row, "category", "FORMULA", code);
            } else if (code != null && categories.path(code).isEmpty()) {
                wrong(index, row, "category", "UNKNOWN", code);
            }
            return code;
        }

        private <T> Optional<T> term(
                int index, PolicyDraft.Limit row, String field, String given, Function<String, T> valueOf) {
            String text = blankToNull(given);
            if (text == null) {
                wrong(index, row, field, "MISSING", "");
                return Optional.empty();
            }
            if (Formulas.isFormula(text)) {
                wrong(index, row, field, "FORMULA", text);
                return Optional.empty();
            }
            try {
                return Optional.of(valueOf.apply(text));
            } catch (IllegalArgumentException none) {
                wrong(index, row, field, "UNKNOWN", text);
                return Optional.empty();
            }
        }

        private BigDecimal amount(int index, PolicyDraft.Limit row) {
            String text = blankToNull(row.amount());
            if (text == null) {
                wrong(index, row, "amount", "MISSING", "");
            } else if (text.matches("-[0-9.]+")) {
                wrong(index, row, "amount", "NOT_POSITIVE", text);
            } else if (Formulas.isFormula(text)) {
                wrong(index, row, "amount", "FORMULA", text);
            } else if (!NUMBER.matcher(text).matches()) {
                wrong(index, row, "amount", "NOT_A_NUMBER", text);
            } else {
                return new BigDecimal(text);
            }
            return null;
        }

        /** The rules of {@link TimeLimit}, told apart, and what the column can keep. */
        private void requireUsable(int index, PolicyDraft.Limit row, BigDecimal amount, LimitUnit unit) {
            int decimals = Math.max(0, amount.stripTrailingZeros().scale());
            if (amount.signum() <= 0) {
                wrong(index, row, "amount", "NOT_POSITIVE", amount.toPlainString());
            } else if (amount.compareTo(BigDecimal.valueOf(unit.most())) > 0) {
                wrong(index, row, "amount", "TOO_LARGE", unit.most(), unit);
            } else if (unit == LimitUnit.WORKING_DAYS && decimals > 0) {
                wrong(index, row, "amount", "PART_OF_A_DAY", amount.toPlainString());
            } else if (decimals > DECIMALS) {
                wrong(index, row, "amount", "TOO_FINE", DECIMALS);
            }
        }

        private void wrong(int index, PolicyDraft.Limit row, String field, String code, Object... words) {
            faults.add(fault(
                    "limits[" + index + "]." + field,
                    row.line(),
                    field.equals("amount") ? PolicySheets.VALUE : field,
                    code,
                    words));
        }

        private void requireGeneralRows() {
            for (Urgency urgency : Urgency.values()) {
                for (ClockKind kind : ClockKind.values()) {
                    if (!limits.containsKey(new Policy.Key(null, urgency, kind)) && !meant(urgency, kind)) {
                        faults.add(fault("limits", null, null, "NO_GENERAL_ROW", urgency, kind));
                    }
                }
            }
        }

        /** A general row that is there and wrong in itself was named already. */
        private boolean meant(Urgency urgency, ClockKind kind) {
            return draft.limits().stream()
                    .anyMatch(row -> blankToNull(row.category()) == null
                            && urgency.name().equals(blankToNull(row.urgency()))
                            && kind.name().equals(blankToNull(row.clock())));
        }

        /** What is a part of something else must not be given more time than the whole, in any category. */
        private void requireInside(ClockKind part, ClockKind whole) {
            for (Placed row : List.copyOf(limits.values())) {
                var limit = row.limit();
                if (limit.kind() != part && limit.kind() != whole) {
                    continue;
                }
                boolean saidByItsPart = limit.kind() == whole
                        && limits.containsKey(new Policy.Key(limit.categoryCode(), limit.urgency(), part));
                var inner = nearest(limit, part);
                var outer = nearest(limit, whole);
                if (!saidByItsPart && inner != null && outer != null && isLonger(inner.limit(), outer.limit())) {
                    faults.add(fault(
                            "limits[" + row.index() + "].amount",
                            row.line(),
                            PolicySheets.VALUE,
                            "LONGER_THAN_" + whole.name()));
                }
            }
        }

        private PolicyLimit nearest(PolicyLimit of, ClockKind kind) {
            var path = new ArrayList<String>();
            if (of.categoryCode() != null) {
                path.addAll(categories.path(of.categoryCode()));
            }
            path.add(null);
            for (String category : path) {
                var row = limits.get(new Policy.Key(category, of.urgency(), kind));
                if (row != null) {
                    return row.limit();
                }
            }
            return null;
        }
    }

    private boolean isLonger(TimeLimit one, TimeLimit other) {
        return days(one).compareTo(days(other)) > 0;
    }

    /** Limits of different units side by side: a working day is a day, and a working hour its share of one. */
    private BigDecimal days(TimeLimit limit) {
        return switch (limit.unit()) {
            case WORKING_DAYS -> limit.amount();
            case HOURS -> limit.amount().divide(HOURS_A_DAY, MathContext.DECIMAL64);
            case WORKING_HOURS -> limit.amount().divide(workingHoursADay(), MathContext.DECIMAL64);
        };
    }

    private BigDecimal workingHoursADay() {
        long seconds = calendars.of("").times().usual().shifts().stream()
                .mapToLong(
                        shift -> Duration.between(shift.from(), shift.until()).toSeconds())
                .sum();
        return BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(3600), MathContext.DECIMAL64);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
