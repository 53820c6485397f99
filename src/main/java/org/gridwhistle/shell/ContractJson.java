package org.gridwhistle.shell;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * JSON as the HTTP contract has it. A text is a JSON string of whole characters: half a surrogate pair would be stored as
 * something else than was hashed into the record chain, and no answer that quotes it could be written. A moment carries
 * the offset of the deployment's zone.
 */
@Configuration(proxyBeanMethods = false)
class ContractJson {

    @Bean
    JacksonModule contractModule(Clock clock) {
        return new SimpleModule("contract")
                .addDeserializer(String.class, new WholeCharacters())
                .addSerializer(Instant.class, new ZonedMoments(clock.getZone()));
    }

    private static final class ZonedMoments extends StdSerializer<Instant> {

        private final transient DateTimeFormatter format;

        private ZonedMoments(ZoneId zone) {
            super(Instant.class);
            this.format = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(zone);
        }

        @Override
        public void serialize(Instant moment, JsonGenerator json, SerializationContext context) {
            json.writeString(format.format(moment));
        }
    }

    private static final class WholeCharacters extends StdScalarDeserializer<String> {

        private WholeCharacters() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws JacksonException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = parser.getString();
            return text.codePoints().allMatch(WholeCharacters::isWhole)
                    ? text
                    : (String) context.handleWeirdStringValue(String.class, text, "half a character");
        }

        private static boolean isWhole(int codePoint) {
            return codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE;
        }
    }
}
