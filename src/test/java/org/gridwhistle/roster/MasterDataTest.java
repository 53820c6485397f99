package org.gridwhistle.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ScenarioTest
class MasterDataTest {

    @Autowired
    Api api;

    @Test
    void tellsADeputyWhoHeIsAndWhatHeBelongsTo() {
        var me = api.as("leader1").get("/me").expect(200);

        assertThat(me.string("/username")).isEqualTo("leader1");
        assertThat(texts(me.at("/roles"))).containsExactly("DEPUTY", "GROUP_LEADER");
        assertThat(me.string("/region/name")).isEqualTo("建设社区");
        assertThat(me.string("/groups/0/name")).isEqualTo("建设社区代表小组");
        assertThat(me.string("/station/name")).isEqualTo("建设社区代表联络站");
        assertThat(me.at("/department").isNull()).isTrue();
        assertThat(me.at("/grids").isEmpty()).isTrue();
    }

    @Test
    void tellsEverybodyElseTheSame() {
        assertThat(api.as("grid1").get("/me").string("/grids/0/code")).isEqualTo("410481001001001");
        assertThat(api.as("station1").get("/me").string("/station/name")).isEqualTo("建设社区代表联络站");
        assertThat(api.as("dept-water").get("/me").string("/department/name")).isEqualTo("水利局");
        assertThat(api.as("auditor").get("/me").at("/region").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/regions", "/stations", "/groups", "/deputies", "/departments", "/categories"})
    void countsWhatItListsPageByPage(String path) {
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = api.as("auditor")
                    .get(path + "?limit=7" + (cursor == null ? "" : "&cursor=" + cursor))
                    .expect(200);
            page.at("/items").forEach(item -> seen.add(item.toString()));
            cursor = page.at("/nextCursor").isNull() ? null : page.string("/nextCursor");
        } while (cursor != null);

        assertThat(seen).doesNotHaveDuplicates().isNotEmpty();
        assertThat(api.as("auditor").get(path + "/count").at("/count").asInt()).isEqualTo(seen.size());
    }

    @Test
    void listsTheFourteenTownshipsOfTheCounty() {
        var townships = api.as("grid1").get("/regions?parent=410481").expect(200);

        assertThat(names(townships.at("/items"))).hasSize(14).contains("垭口街道", "尚店镇", "杨庄乡");
        assertThat(townships.string("/items/0/parent")).isEqualTo("410481000000");
    }

    @Test
    void showsAGroupWithItsStationGridsExpertiseAndMembers() {
        var group =
                api.as("grid1").get("/groups?grid=410481001001001").expect(200).at("/items");

        assertThat(group).hasSize(1);
        assertThat(names(group.at("/0/grids"))).contains("建设社区第一网格");
        assertThat(names(group.at("/0/expertise"))).containsExactly("市容环境", "市政设施");
        assertThat(group.at("/0/station/name").asString()).isEqualTo("建设社区代表联络站");
        assertThat(group.at("/0/members/0/leader").asBoolean()).isTrue();
        assertThat(group.at("/0/members")).hasSize(3);
    }

    @Test
    void findsTheDepartmentThatIsCompetentForACategory() {
        assertThat(names(api.as("deputy1").get("/departments?category=TR03").at("/items")))
                .containsExactly("交通运输局");
    }

    @Test
    void findsDeputiesByRegionGroupAndLevel() {
        assertThat(api.as("deputy1").get("/deputies?region=410481001001").at("/items"))
                .hasSize(3);
        assertThat(api.as("deputy1").get("/deputies?level=PROVINCIAL").at("/items"))
                .hasSize(2);
    }

    @Test
    void refusesFiltersThatMakeNoSense() {
        api.as("deputy1").get("/stations?region=nowhere").refused(422, "UNKNOWN_REGION");
        api.as("deputy1").get("/departments?category=nothing").refused(422, "UNKNOWN_CATEGORY");
        api.as("deputy1").get("/regions?limit=201").refused(400, "INVALID_FIELD");
        api.as("deputy1").get("/regions?kind=PLANET").refused(400, "INVALID_FIELD");
        api.as("deputy1").get("/stations?cursor=bm9uc2Vuc2U").refused(400, "INVALID_CURSOR");
        api.anonymously().get("/regions").refused(401, "NOT_SIGNED_IN");
    }

    private static List<String> names(JsonNode items) {
        return items.valueStream().map(item -> item.at("/name").asString()).toList();
    }

    private static List<String> texts(JsonNode values) {
        return values.valueStream().map(JsonNode::asString).toList();
    }
}
