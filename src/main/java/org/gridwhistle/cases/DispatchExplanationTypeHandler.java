package org.gridwhistle.cases;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a dispatch's explanation as JSON in one column: it is read whole or not at all. */
@Component
class DispatchExplanationTypeHandler extends BaseTypeHandler<DispatchExplanation> {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public void setNonNullParameter(PreparedStatement statement, int i, DispatchExplanation value, JdbcType type)
            throws SQLException {
        statement.setString(i, JSON.writeValueAsString(value));
    }

    @Override
    public DispatchExplanation getNullableResult(ResultSet rows, String column) throws SQLException {
        return read(rows.getString(column));
    }

    @Override
    public DispatchExplanation getNullableResult(ResultSet rows, int column) throws SQLException {
        return read(rows.getString(column));
    }

    @Override
    public DispatchExplanation getNullableResult(CallableStatement statement, int column) throws SQLException {
        return read(statement.getString(column));
    }

    private static DispatchExplanation read(String text) {
        return text == null ? null : JSON.readValue(text, DispatchExplanation.class);
    }
}
