package org.badwhistle.cases;

import org.apache.ibatis.annotations.Mapper;

/** A mapper that everybody could use. */
@Mapper
public interface PublicMapper {

    PublicRow byId(long id);

    int changeStage(long id, String stage);

    int withoutStatement(long id);
}
