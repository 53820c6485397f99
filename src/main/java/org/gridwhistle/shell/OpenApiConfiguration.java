package org.gridwhistle.shell;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.gridwhistle.shared.ErrorCode;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract as a machine reads it ({@code /v3/api-docs}): what every call has in common is said once, here. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";
    private static final String PROBLEM_JSON = "application/problem+json";

    @Bean
    OpenAPI contract() {
        return new OpenAPI()
                .info(new Info()
                        .title("网格吹哨、代表报到")
                        .description(
                                "Raise a case, claim it, bring departments in, verify, rate. Times are ISO-8601 with "
                                        + "offset; errors are RFC 9457 problem details with a stable code.")
                        .version("v1")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("The token that POST /api/v1/tokens gives")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    private static Schema<?> problem() {
        var codes = typed("string");
        for (ErrorCode code : ErrorCode.values()) {
            codes.addEnumItemObject(code.name());
        }
        var error = typed("object")
                .addProperty("field", typed("string"))
                .addProperty("code", typed("string"))
                .addProperty("message", typed("string"));
        return typed("object")
                .required(List.of("type", "title", "status", "detail", "code"))
                .addProperty("type", typed("string"))
                .addProperty("title", typed("string"))
                .addProperty("status", typed("integer"))
                .addProperty("detail", typed("string"))
                .addProperty("instance", typed("string"))
                .addProperty("code", codes)
                .addProperty("errors", typed("array").items(error));
    }

    private static Schema<Object> typed(String type) {
        var schema = new Schema<Object>();
        schema.addType(type);
        return schema;
    }

    @Bean
    OpenApiCustomizer whatAllCallsHaveInCommon() {
        return api -> {
            api.getPaths().values().forEach(path -> path.readOperationsMap().forEach((method, operation) -> {
                operation.getResponses().addApiResponse("default", refusal());
                if (method.name().equals("POST")) {
                    addIdempotencyKey(operation);
                }
            }));
            api.getComponents().getSchemas().forEach(OpenApiConfiguration::mayBeNull);
            // last, for a schema that no call names yet would be taken out again
            api.getComponents().addSchemas(PROBLEM, problem());
        };
    }

    private static ApiResponse refusal() {
        var example = Map.of(
                "type", "urn:gridwhistle:problem:CASE_ALREADY_CLAIMED",
                "title", "案件已被报到",
                "status", 409,
                "detail", "王建设代表已先报到",
                "instance", "/api/v1/cases/WG202611230001/claim",
                "code", "CASE_ALREADY_CLAIMED");
        return new ApiResponse()
                .description("Refused, with the reason")
                .content(new Content()
                        .addMediaType(
                                PROBLEM_JSON,
                                new MediaType()
                                        .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))
                                        .addExamples("first deputy wins", new Example().value(example))));
    }

    private static void addIdempotencyKey(Operation operation) {
        operation.addParametersItem(new HeaderParameter()
                .name("Idempotency-Key")
                .description("The same key and body again gives the first answer again, with nothing done twice")
                .schema(new StringSchema().maxLength(100).example("3f0c8f0e-5d0a-4a51-9c58-4d3b7c1f6a10")));
    }

    /** What is not required may be null: absent parts are answered as null, never left out. */
    private static void mayBeNull(String name, Schema<?> schema) {
        if (schema.getProperties() == null) {
            return;
        }
        var required = schema.getRequired() == null ? List.<String>of() : schema.getRequired();
        schema.getProperties().replaceAll((property, type) -> required.contains(property) ? type : orNull(type));
    }

    private static Schema<?> orNull(Schema<?> type) {
        if (type.get$ref() != null || type.getTypes() == null) {
            return new Schema<>()
                    .anyOf(new ArrayList<>(List.of(type, new Schema<>().types(new LinkedHashSet<>(List.of("null"))))));
        }
        type.addType("null");
        if (type.getEnum() != null) {
            type.addEnumItemObject(null);
        }
        return type;
    }
}
