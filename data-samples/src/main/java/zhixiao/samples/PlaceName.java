package zhixiao.samples;

/** An invented place, with its kind of place (市, 区, 县) in its name. */
record PlaceName(String simplified, String traditional, String english) {}
