package org.gridwhistle.bench;

import java.time.Duration;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.Api.Answer;
import org.gridwhistle.support.CaseStory.Plot;
import org.gridwhistle.support.CaseStory.Watch;
import org.gridwhistle.support.DemoCounty;
import org.gridwhistle.support.ProductProcess;

/** The product in a process of its own, driven over HTTP. */
final class ProductSubject implements Subject {

    private static final String[] DEPUTIES = {"deputy1", "deputy2", "leader1"};

    private final ProductProcess product;
    private final DemoCounty county;

    ProductSubject(ProductProcess product) {
        this.product = product;
        Api api = product.api();
        this.county = new DemoCounty(api);
    }

    @Override
    public String name() {
        return "product";
    }

    @Override
    public void live(int client, Plot plot, ActWatch watch) {
        Watch each = (act, call) -> watch.<Answer>during(act, call);
        county.story(plot, DEPUTIES[client % DEPUTIES.length], each).toClose();
    }

    @Override
    public long cpuMillis() {
        return product.handle().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }
}
