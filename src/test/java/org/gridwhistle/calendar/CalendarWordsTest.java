package org.gridwhistle.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import org.gridwhistle.shared.Labelled;
import org.junit.jupiter.api.Test;

class CalendarWordsTest {

    private static final Control AS_ASKED = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle chinese = ResourceBundle.getBundle("messages/calendar", Locale.ROOT, AS_ASKED);
    private final ResourceBundle english = ResourceBundle.getBundle("messages/calendar", Locale.ENGLISH, AS_ASKED);

    @Test
    void hasWordsForEveryTermInBothLanguages() {
        var keys = Stream.<Labelled[]>of(
                        Urgency.values(),
                        ClockKind.values(),
                        LimitUnit.values(),
                        Rung.values(),
                        ClockState.values(),
                        DayReason.values())
                .flatMap(Stream::of)
                .map(Labelled::textKey)
                .toList();

        assertThat(chinese.keySet()).containsAll(keys);
        assertThat(english.getLocale()).isEqualTo(Locale.ENGLISH);
        for (String key : chinese.keySet()) {
            assertThat(english.getString(key)).isNotBlank().isNotEqualTo(chinese.getString(key));
        }
    }

    @Test
    void saysALimitInWords() {
        var limits = List.of(TimeLimit.hours("0.5"), TimeLimit.workingHours("4"), TimeLimit.workingDays(1));

        assertThat(limits).extracting(limit -> say(chinese, limit)).containsExactly("0.5 小时", "4 个工作小时", "1 个工作日");
        assertThat(limits)
                .extracting(limit -> say(english, limit))
                .containsExactly("0.5 hours", "4 working hours", "1 working day");
    }

    private static String say(ResourceBundle words, TimeLimit limit) {
        return MessageFormat.format(words.getString(limit.textKey()), limit.amount());
    }
}
