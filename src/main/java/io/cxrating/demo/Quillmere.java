package io.cxrating.demo;

import io.cxrating.demo.DemoCompany.Branch;
import io.cxrating.demo.DemoCompany.Channel;
import io.cxrating.demo.DemoCompany.Fact;
import io.cxrating.demo.DemoCompany.Need;
import io.cxrating.demo.DemoCompany.Region;
import io.cxrating.demo.DemoCompany.Touchpoint;
import java.util.List;
import java.util.Locale;

/** The parameters of the simulated company, a provider of home internet. */
final class Quillmere {
  private Quillmere() {}

  static DemoCompany company() {
    return new DemoCompany(
        regions(),
        branches(),
        List.of(
            new Need("earns-a-living", 0.10),
            new Need("home-in-the-evening", 0.0),
            new Need("keep-it-simple", -0.10)),
        List.of(
            new Channel("phone", 0.05),
            new Channel("chat", -0.05),
            new Channel("app", -0.20),
            new Channel("visit", 0.10)),
        touchpoints());
  }

  private static List<Region> regions() {
    return List.of(
        new Region("harbour", "Harbour region (simulated)", null),
        new Region("uplands", "Uplands region (simulated)", null),
        new Region("plains", "Plains region (simulated)", null),
        new Region("islands", "Islands region (simulated)", "Atlantic/Azores"));
  }

  private static List<Branch> branches() {
    double[] working = {0.45, 0.35, 0.20};
    double[] family = {0.20, 0.50, 0.30};
    double[] quiet = {0.10, 0.30, 0.60};
    return List.of(
        branch("alderwick", "harbour", 12, -0.45, working),
        branch("brinemouth", "harbour", 10, -0.10, working),
        branch("cobbleford", "harbour", 7, 0.05, family),
        branch("dunmarrow", "harbour", 5, 0.30, family),
        branch("eskerholt", "uplands", 6, -0.30, quiet),
        branch("fennimere", "uplands", 5, -0.05, quiet),
        branch("gorsebank", "uplands", 4, 0.15, quiet),
        // Records too little: its coverage is below the floor, so it gets reasons instead of a
        // rating.
        new Branch(
            "hollowden", "Branch Hollowden (simulated)", "uplands", 0.04, 0.40, 0.75, family),
        branch("ivelstead", "plains", 9, -0.20, family),
        branch("jasperley", "plains", 8, 0.00, family),
        branch("kettlemoor", "plains", 6, 0.10, quiet),
        branch("larkenby", "plains", 5, 0.45, working),
        branch("mossgarth", "islands", 6, -0.35, quiet),
        branch("nettlesea", "islands", 5, 0.00, family),
        branch("ospreyhead", "islands", 4, 0.20, family),
        branch("pellowick", "islands", 4, 0.60, working));
  }

  private static Branch branch(String key, String region, int percent, double shift, double[] mix) {
    String name = key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
    return new Branch(
        key, "Branch " + name + " (simulated)", region, percent / 100.0, shift, 1, mix);
  }

  private static List<Touchpoint> touchpoints() {
    return List.of(
        new Touchpoint(
            "getting-connected",
            0.15,
            new double[] {0.1, 0.05, 0.05, 0.8},
            List.of(
                new Fact("line_works", 0.05, new FactModel.Truth(true, 1.5)),
                new Fact("arrival_minutes", 0.08, new FactModel.Linear(4, 13)),
                new Fact("speed_percent", 0.10, new FactModel.Linear(96, -7)),
                new Fact("appointments", 0.05, new FactModel.Count(1, 1.3, 2.3)))),
        new Touchpoint(
            "getting-help",
            0.55,
            new double[] {0.45, 0.30, 0.20, 0.05},
            List.of(
                new Fact("wait_seconds", 0.07, new FactModel.LogNormal(48, 0.8, 1)),
                new Fact("solved_hours", 0.08, new FactModel.LogNormal(3.2, 1.1, 10)),
                new Fact("times_explained", 0.09, new FactModel.Count(1, 0.7, 1.6, 2.4)),
                new Fact("trouble_returned", 0.06, new FactModel.Truth(false, 1.2)),
                new Fact(
                    "progress_told",
                    0.10,
                    new FactModel.Grade(
                        new String[] {"before-asking", "when-asked", "never"}, 0.4, 1.4)))),
        new Touchpoint(
            "paying",
            0.30,
            new double[] {0.35, 0.25, 0.38, 0.02},
            List.of(
                new Fact("charged_as_announced", 0.05, new FactModel.Truth(true, 1.7)),
                new Fact("solved_hours", 0.07, new FactModel.LogNormal(9, 1.0, 10)),
                new Fact("times_explained", 0.08, new FactModel.Count(1, 0.9, 1.9)))));
  }
}
