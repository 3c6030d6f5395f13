package io.cxrating.rating;

/** One answer in both formats, for the OpenAPI document. */
final class RatingExample {
  static final String JSON =
      """
      {"standard":"it-service-desk","version":1,"versions":[1],"method":"cxrating-2",
       "watermark":"25012","confidence":0.95,"unit":"acme","from":"2016-03-01","to":"2016-04-01","stray":null,
       "sentence":"Group 70 (month 2016-03) is rated 71.2 (68.8 to 73.5), which is fair.",
       "rows":[{"unit":"group-70","unitName":"Group 70","ownOnly":false,"month":"2016-03",
         "version":1,"status":"RELIABLE","reasons":[],
         "rating":{"value":71.24,"lower":68.84,"upper":73.53,"period":{"lower":68.84,"upper":73.53},
           "levelChange":null,"standardError":1.15,
           "clusters":["customer","day"],"degreesOfFreedom":30.0},
         "band":{"name":"fair","certain":true},
         "great":{"share":0.41,"lower":0.38,"upper":0.44},
         "essentials":{"share":0.83,"lower":0.81,"upper":0.85},
         "interactions":944,"customers":611,"days":31,"effectiveSampleSize":1549.1,
         "effectiveInteractions":401.7,"designEffect":2.35,"coverage":0.97,"bounds":[69.1,72.1],"undecided":0,
         "contributions":[{"touchpoint":"resolution","criterion":"promise-kept","points":9.1,
           "attainment":0.74,"reasons":[]}],
         "measures":[{"touchpoint":"resolution","criterion":"quick","measure":"hours_to_solve",
           "unitOfMeasure":"h","interactions":921,"censored":0,"median":{"value":5.2,"lower":4.6,"upper":5.9},
           "p90":{"value":31.5,"lower":27.0,"upper":38.4},"attainment":0.81,"reasons":[]}]}]}
      """;
  static final String CSV =
      """
      unit,unitName,ownOnly,month,version,status,reasons,rating_value,rating_lower,rating_upper,\
      rating_period_lower,rating_period_upper,rating_levelChange_shape,rating_levelChange_date,\
      rating_levelChange_before,rating_levelChange_after,rating_standardError,rating_clusters,rating_degreesOfFreedom,band_name,band_certain,\
      great_share,great_lower,great_upper,essentials_share,essentials_lower,essentials_upper,\
      interactions,customers,days,effectiveSampleSize,effectiveInteractions,designEffect,\
      coverage,bounds,undecided
      group-70,Group 70,false,2016-03,1,RELIABLE,,71.24,68.84,73.53,68.84,73.53,,,,,1.15,customer+day,30.0,fair,\
      true,0.41,0.38,0.44,0.83,0.81,0.85,944,611,31,1549.1,401.7,2.35,0.97,69.1+72.1,0
      """;

  private RatingExample() {}
}
