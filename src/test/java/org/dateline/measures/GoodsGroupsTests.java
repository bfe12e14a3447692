package org.dateline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.model.Goods;
import org.junit.jupiter.api.Test;

class GoodsGroupsTests {

    private final GoodsGroups groups = new GoodsGroups();

    private void put(String group, String goods) {
        groups.put(group, Goods.of(goods));
    }

    private String same(String goods) {
        return groups.same(Goods.of(goods), group -> true).orElse("none");
    }

    private String ofClass(String goods) {
        return groups.ofClass(Goods.of(goods), group -> true).orElse("none");
    }

    @Test
    void theGroupOnTheSameGoodsIsFoundByItsWords() {
        put("1", "steel");
        put("2", "frozen chicken");
        assertThat(same("steel wire rod")).isEqualTo("1");
        assertThat(same("chicken")).isEqualTo("2");
        assertThat(same("tea")).isEqualTo("none");
        assertThat(groups.contains("1")).isTrue();
        assertThat(groups.contains("3")).isFalse();
    }

    @Test
    void anotherOriginIsAnotherGroup() {
        put("1", "steel from chile");
        put("2", "steel from peru");
        assertThat(same("steel from Peru")).isEqualTo("2");
        assertThat(same("steel from India")).isEqualTo("none");
    }

    @Test
    void theGroupThatSharesTheMostIsMeantAndOfTiesTheFirst() {
        put("2", "steel pipes");
        put("1", "steel pipes");
        put("3", "steel pipes from chile");
        assertThat(same("steel pipes from Chile")).isEqualTo("3");
        assertThat(same("steel pipes")).isEqualTo("1");
    }

    @Test
    void goodsWithoutWordsMeanAGroupOnlyIfThereIsOne() {
        put("1", "steel");
        assertThat(same("goods")).isEqualTo("1");
        put("2", "tea");
        assertThat(same("goods")).isEqualTo("none");
    }

    @Test
    void aGroupKnownOnlyByItsPlaceIsNearToAllGoods() {
        put("1", "goods from chile");
        assertThat(same("steel from Chile")).isEqualTo("1");
        assertThat(same("steel from Peru")).isEqualTo("none");
    }

    @Test
    void onlyAllowedGroupsCount() {
        put("1", "steel");
        assertThat(groups.same(Goods.of("steel"), group -> !group.equals("1"))).isEmpty();
        assertThat(groups.ofClass(Goods.of("steel products"), group -> false)).isEmpty();
    }

    @Test
    void furtherActsTellMoreOfTheGoods() {
        put("1", "steel");
        put("1", "steel from chile");
        assertThat(same("steel from Peru")).isEqualTo("none");
        assertThat(same("steel from Chile")).isEqualTo("1");
    }

    @Test
    void aClassContainsItsGoodsIfItIsTheOnlyGroup() {
        put("1", "chip materials");
        assertThat(ofClass("chip etching gas")).isEqualTo("1");
        assertThat(ofClass("tea")).isEqualTo("none");
        put("2", "tea");
        assertThat(ofClass("chip etching gas")).isEqualTo("none");
    }
}
