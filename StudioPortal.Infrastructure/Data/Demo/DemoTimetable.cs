using StudioPortal.Domain.Classes;

namespace StudioPortal.Infrastructure.Data.Demo;

/// <summary>The week of the demonstration studio, as weekly rules.</summary>
static class DemoTimetable
{
    const string Quiet = "静厅", Bamboo = "竹厅", Cloud = "云厅";
    const string Jing = "陈静", Yutong = "周雨桐", Nuo = "许诺", Chen = "顾晨", Zimo = "何子墨", Yue = "林悦", Man = "苏曼", Anran = "吴安然", Zhixia = "沈知夏";

    static readonly (DayOfWeek Day, Line[] Lines)[] Week =
    [
        (DayOfWeek.Monday,
        [
            new(7, 0, "Ashtanga", Bamboo, Zimo), new(9, 0, "Hatha", Quiet, Jing), new(10, 30, "Flow", Bamboo, Yutong),
            new(12, 15, "Meditation", Cloud, Zhixia), new(17, 30, "Pilates", Cloud, Nuo), new(18, 30, "Flow", Quiet, Yutong),
            new(18, 45, "Aerial", Cloud, Chen), new(19, 30, "Ashtanga", Bamboo, Zimo), new(20, 15, "Yin", Quiet, Anran),
        ]),
        (DayOfWeek.Tuesday,
        [
            new(7, 0, "Flow", Bamboo, Yue), new(9, 0, "Prenatal", Quiet, Man), new(10, 30, "Restorative", Bamboo, Zhixia),
            new(12, 15, "Yin", Quiet, Anran), new(14, 0, "Aerial", Cloud, Chen), new(17, 45, "Flow", Bamboo, Yutong),
            new(18, 45, "Pilates", Cloud, Nuo), new(19, 0, "Hatha", Quiet, Jing), new(19, 30, "Flow", Bamboo, Yue),
        ]),
        (DayOfWeek.Wednesday,
        [
            new(7, 0, "Ashtanga", Bamboo, Zimo), new(9, 0, "Hatha", Quiet, Jing), new(10, 30, "Flow", Bamboo, Yutong),
            new(12, 15, "Yin", Quiet, Anran), new(14, 0, "Aerial", Cloud, Chen), new(17, 30, "Pilates", Cloud, Nuo),
            new(17, 45, "Hatha", Bamboo, Jing), new(18, 30, "Flow", Quiet, Yutong), new(18, 45, "Aerial", Cloud, Chen),
            new(19, 30, "Ashtanga", Bamboo, Zimo), new(20, 0, "Prenatal", Quiet, Man),
            new(21, 0, "Yin", Quiet, Anran),
        ]),
        (DayOfWeek.Thursday,
        [
            new(7, 0, "Flow", Bamboo, Yue), new(9, 0, "Prenatal", Quiet, Man), new(10, 30, "Restorative", Bamboo, Zhixia),
            new(12, 15, "Meditation", Quiet, Anran), new(14, 0, "Aerial", Cloud, Chen), new(18, 30, "Flow", Quiet, Yutong),
            new(18, 45, "Pilates", Cloud, Nuo), new(19, 30, "Flow", Bamboo, Yue), new(20, 15, "Yin", Quiet, Anran),
        ]),
        (DayOfWeek.Friday,
        [
            new(7, 0, "Ashtanga", Bamboo, Zimo), new(9, 0, "Hatha", Quiet, Jing), new(10, 30, "Flow", Bamboo, Yutong),
            new(17, 30, "Pilates", Cloud, Nuo), new(18, 30, "Flow", Quiet, Yutong), new(18, 45, "Aerial", Cloud, Chen),
            new(19, 30, "Ashtanga", Bamboo, Zimo), new(20, 15, "Yin", Quiet, Anran),
        ]),
        (DayOfWeek.Saturday,
        [
            new(9, 0, "Ashtanga", Bamboo, Zimo), new(10, 0, "Prenatal", Quiet, Man), new(10, 45, "Flow", Bamboo, Yue),
            new(11, 0, "Aerial", Cloud, Chen), new(12, 30, "Pilates", Cloud, Nuo), new(14, 0, "Hatha", Quiet, Jing),
            new(15, 0, "Flow", Bamboo, Yutong), new(16, 0, "Yin", Quiet, Anran), new(16, 0, "Aerial", Cloud, Chen),
            new(18, 30, "Restorative", Bamboo, Zhixia),
        ]),
        (DayOfWeek.Sunday,
        [
            new(9, 0, "Flow", Bamboo, Yue), new(10, 0, "Hatha", Quiet, Jing), new(11, 0, "Aerial", Cloud, Chen),
            new(11, 30, "Flow", Bamboo, Yutong), new(14, 0, "Pilates", Cloud, Nuo), new(16, 0, "Yin", Quiet, Anran),
            new(18, 30, "Meditation", Quiet, Zhixia),
        ]),
    ];

    /// <summary>The rules; one that would put a room or a teacher in two places is refused by the domain and throws.</summary>
    public static IReadOnlyList<ScheduleRule> Rules(DemoRandom random, DemoCatalogue catalogue, DateOnly firstOn, DateTime at)
    {
        List<ScheduleRule> rules = [];
        foreach (var (day, lines) in Week)
            foreach (var line in lines)
                rules.Add(Rule(random, catalogue, line.Weekly(catalogue, day, firstOn), rules, at));
        return rules;
    }

    /// <summary>Of the places of a class, how many people want one: more than all at the best times.</summary>
    public static double DemandFor(string style, TimeOnly startsAt) => (style, startsAt.Hour) switch
    {
        ("Flow" or "Aerial", 18) => 1.3,
        ("Flow" or "Aerial", >= 10 and <= 11) => 1.0,
        (_, >= 18 and <= 19) => 0.95,
        (_, 17 or 20) => 0.75,
        ("Prenatal" or "Meditation", _) => 0.45,
        (_, <= 8) => 0.5,
        _ => 0.65,
    };

    static ScheduleRule Rule(DemoRandom random, DemoCatalogue catalogue, WeeklySlot slot, List<ScheduleRule> before, DateTime at) =>
        ScheduleRule.Repeat(random.Id(at), slot, before.Where(rule => rule.Meets(slot)).Select(rule => new Occupancy(
            rule.RoomId, default, rule.TeacherId, default, default, ""))).Value;

    sealed record Line(int Hour, int Minute, string Style, string Room, string Teacher)
    {
        public WeeklySlot Weekly(DemoCatalogue catalogue, DayOfWeek day, DateOnly firstOn)
        {
            var (type, room) = (catalogue.TypeOf(Style), catalogue.RoomOf(Room));
            return new(type.Id, room.Id, catalogue.TeacherOf(Teacher).Id, day, new(Hour, Minute), type.Minutes, room.Capacity, firstOn);
        }
    }
}
