package org.gridwhistle.shell;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * A text is a JSON string of whole characters. Half a surrogate pair would be stored as something else than was hashed
 * into the record chain, and no answer that quotes it could be written.
 */
@Configuration(proxyBeanMethods = false)
class StrictJson {

    @Bean
    JacksonModule wholeCharacters() {
        return new SimpleModule("whole characters").addDeserializer(String.class, new WholeCharacters());
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
