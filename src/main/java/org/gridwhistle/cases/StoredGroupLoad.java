package org.gridwhistle.cases;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridwhistle.dispatch.GroupLoad;
import org.springframework.stereotype.Component;

/** Tells the dispatch how much each group has to do. */
@Component
class StoredGroupLoad implements GroupLoad {

    private final CaseListMapper mapper;

    StoredGroupLoad(CaseListMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Map<Long, Integer> openCases(Collection<Long> groupIds) {
        return mapper.openByGroup(groupIds).stream()
                .collect(Collectors.toMap(GroupLoadRow::groupId, GroupLoadRow::cases));
    }
}
