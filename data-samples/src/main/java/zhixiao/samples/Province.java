package zhixiao.samples;

import java.util.ArrayList;
import java.util.List;

/** The courts of the fictional province 瀚海省, in official order. */
final class Province {
    /** High court, three intermediate and twelve basic courts: the least that a province here has. */
    static final int SMALLEST = 16;

    private static final int FULL_CITY = 12;
    private static final int MOST_CITIES = 70;
    private static final int MOST_IN_A_CITY = 98;

    private static final PlaceName[] CITIES = {
        new PlaceName("砚澜市", "硯瀾市", "Yanlan City"),
        new PlaceName("栖霁市", "棲霽市", "Qiji City"),
        new PlaceName("霜洲市", "霜洲市", "Shuangzhou City")
    };

    private static final PlaceName[][] COUNTIES = {
        {
            new PlaceName("望汐区", "望汐區", "Wangxi District"),
            new PlaceName("听澜区", "聽瀾區", "Tinglan District"),
            new PlaceName("青砚县", "青硯縣", "Qingyan County"),
            new PlaceName("云蓑县", "雲蓑縣", "Yunsuo County")
        },
        {
            new PlaceName("霁光区", "霽光區", "Jiguang District"),
            new PlaceName("松籁区", "松籟區", "Songlai District"),
            new PlaceName("竹隐县", "竹隱縣", "Zhuyin County"),
            new PlaceName("鹤汀县", "鶴汀縣", "Heting County")
        },
        {
            new PlaceName("霜桥区", "霜橋區", "Shuangqiao District"),
            new PlaceName("月渚区", "月渚區", "Yuezhu District"),
            new PlaceName("芦雪县", "蘆雪縣", "Luxue County"),
            new PlaceName("雁汀县", "雁汀縣", "Yanting County")
        }
    };

    private static final double[][] SIZES = {{1.7, 1.2, 0.8, 1.1}, {1.4, 1.0, 1.2, 0.5}, {1.5, 0.9, 1.1, 0.6}};

    private final List<Court> courts;

    private Province(List<Court> courts) {
        this.courts = List.copyOf(courts);
    }

    /** The province with the given number of courts; those beyond the named sixteen have numbers for names. */
    static Province of(int count, long seed) {
        if (count < SMALLEST) {
            throw new IllegalArgumentException("The province has at least " + SMALLEST + " courts, not " + count);
        }
        int extra = count - SMALLEST;
        int mostCities = MOST_CITIES - CITIES.length;
        int perCity = Math.max(FULL_CITY, (extra + mostCities - 1) / mostCities - 1);
        if (perCity > MOST_IN_A_CITY) {
            throw new IllegalArgumentException(
                    "Court codes last for " + (SMALLEST + mostCities * (MOST_IN_A_CITY + 1)) + " courts, not " + count);
        }
        List<Court> courts = new ArrayList<>(count);
        courts.add(new Court(
                0,
                "瀚",
                "瀚海省高级人民法院",
                "瀚海省高級人民法院",
                "High People's Court of Hanhai Province",
                Level.HIGH,
                Court.NO_PARENT,
                1));
        for (int city = 0; city < CITIES.length; city++) {
            addCity(courts, city + 1, CITIES[city], COUNTIES[city], SIZES[city]);
        }
        Draw draw = new Draw().restart(Draw.key(seed, count));
        for (int city = CITIES.length + 1; courts.size() < count; city++) {
            addInventedCity(courts, city, Math.min(perCity, count - courts.size() - 1), draw);
        }
        return new Province(courts);
    }

    private static void addInventedCity(List<Court> courts, int city, int basicCourts, Draw draw) {
        PlaceName[] counties = new PlaceName[basicCourts];
        double[] sizes = new double[basicCourts];
        for (int county = 0; county < basicCourts; county++) {
            String number = city + "-" + (county + 1);
            counties[county] = new PlaceName("第" + number + "县", "第" + number + "縣", "County " + number);
            sizes[county] = draw.logNormal(1, 0.7);
        }
        PlaceName name = new PlaceName("第" + city + "市", "第" + city + "市", "City " + city);
        addCity(courts, city, name, counties, sizes);
    }

    private static void addCity(List<Court> courts, int city, PlaceName name, PlaceName[] counties, double[] sizes) {
        int intermediate = courts.size();
        String code = "瀚" + twoDigits(city);
        double size = 0.3;
        for (double county : sizes) {
            size += county;
        }
        courts.add(new Court(
                intermediate,
                code,
                name.simplified() + "中级人民法院",
                name.traditional() + "中級人民法院",
                "Intermediate People's Court of " + name.english(),
                Level.INTERMEDIATE,
                0,
                size));
        for (int county = 0; county < counties.length; county++) {
            courts.add(new Court(
                    courts.size(),
                    code + twoDigits(county + 1),
                    counties[county].simplified() + "人民法院",
                    counties[county].traditional() + "人民法院",
                    "People's Court of " + counties[county].english(),
                    Level.BASIC,
                    intermediate,
                    sizes[county]));
        }
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    List<Court> courts() {
        return courts;
    }

    Court court(int index) {
        return courts.get(index);
    }

    /** The court some levels above; -1 if the province has none. */
    int above(int court, int levels) {
        int index = court;
        for (int level = 0; level < levels && index != Court.NO_PARENT; level++) {
            index = courts.get(index).parent();
        }
        return index;
    }

    /** True if a court is the given one or stands below it. */
    boolean within(int court, int top) {
        int index = court;
        while (index != Court.NO_PARENT && index != top) {
            index = courts.get(index).parent();
        }
        return index == top;
    }
}
