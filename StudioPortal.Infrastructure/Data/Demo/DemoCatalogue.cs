using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Cards;

namespace StudioPortal.Infrastructure.Data.Demo;

/// <summary>What the demonstration studio has and sells: rooms, class types, teachers and card plans.</summary>
sealed class DemoCatalogue
{
    readonly DemoRandom _random;
    readonly DateTime _at;

    public DemoCatalogue(DemoRandom random, DateTime at, DateOnly today)
    {
        (_random, _at) = (random, at);
        Rooms = [Room("静厅", "Quiet Room", 16), Room("竹厅", "Bamboo Room", 20), Room("云厅", "Cloud Room", 10)];
        Types = [.. DemoTexts.Types.Select(Type)];
        Teachers = [.. DemoTexts.Teachers.Select(one => Teacher(one, today))];

        // What is only on offer draws its ids apart, so that the year that is made up stays as it is.
        var apart = new DemoRandom(seed: 2);
        Plans =
        [
            Plan(new("10 次卡", "10-class card", CardKind.Count, 10, new(4, ValidityUnit.Months), 1_280_00) { Freezes = 1, FreezeDays = 14 }),
            Plan(new("30 次卡", "30-class card", CardKind.Count, 30, new(9, ValidityUnit.Months), 3_280_00) { Freezes = 2, FreezeDays = 30, Sharers = 1 }),
            Plan(new("月卡", "Month pass", CardKind.Period, null, new(1, ValidityUnit.Months), 880_00)),
            Plan(new("季卡", "Quarter pass", CardKind.Period, null, new(3, ValidityUnit.Months), 2_380_00) { Freezes = 2, FreezeDays = 14 }),
            Plan(new("年卡", "Year pass", CardKind.Period, null, new(1, ValidityUnit.Years), 6_800_00) { Freezes = 4, FreezeDays = 60 }),
            Plan(new("私教课程包", "Private lessons, 10", CardKind.PrivateLessons, 10, new(6, ValidityUnit.Months), 4_800_00) { Freezes = 1, FreezeDays = 30 }),
            Plan(new("单次体验卡", "Trial class", CardKind.Count, 1, Validity.OfDays(30), 98_00)),
            Plan(new("储值卡 2000", "Stored value 2,000", CardKind.StoredValue, 2_000_00, new(2, ValidityUnit.Years), 2_000_00) { GiftCredits = 100_00, Sharers = 2 }),
            Plan(new("600 分钟卡", "600-minute card", CardKind.Minutes, 600, new(6, ValidityUnit.Months), 980_00)),
            Plan(new("每周两次季卡", "Quarter pass, two a week", CardKind.Period, null, new(3, ValidityUnit.Months), 1_580_00)
            {
                Limits = new(PerWeek: 2, Ahead: 4), Starts = CardStart.OnFirstUse, OpensWithinDays = 60, Freezes = 1, FreezeDays = 14,
            }, apart),
            Plan(new("晨练月卡", "Morning pass", CardKind.Period, null, new(1, ValidityUnit.Months), 580_00)
            {
                Coverage = new() { Hours = [new([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], new(6, 0), new(12, 0))] },
                Benefits = "含晨练后早餐一份",
            }, apart),
        ];
    }

    public IReadOnlyList<Room> Rooms { get; }

    public IReadOnlyList<ClassType> Types { get; }

    public IReadOnlyList<Teacher> Teachers { get; }

    /// <summary>What is on offer; the last two have limits, which the year that is made up does not reckon with, and are not sold in it.</summary>
    public IReadOnlyList<OfferedPlan> Plans { get; }

    public OfferedPlan Ten => Plans[0];

    public OfferedPlan PrivateLessons => Plans[5];

    public OfferedPlan Trial => Plans[6];

    /// <summary>The one whom the teacher's demonstration account belongs to.</summary>
    public Teacher Lead => TeacherOf("周雨桐");

    public OfferedPlan StoredValue => Plans[7];

    public OfferedPlan Minutes => Plans[8];

    public ClassType TypeOf(ClassSession session) => Types.Single(type => type.Id == session.ClassTypeId);

    public Room RoomOf(string name) => Rooms.Single(room => room.Name == name);

    public ClassType TypeOf(string style) => Types.Single(type => type.Style == style);

    public Teacher TeacherOf(string name) => Teachers.Single(teacher => teacher.Name == name);

    Room Room(string name, string english, int capacity) => Domain.Studios.Room.Open(_random.Id(_at), name, english, capacity).Value;

    ClassType Type(ClassTypeDetails details) => ClassType.Offer(_random.Id(_at), details).Value;

    Teacher Teacher(DemoTexts.TeacherText text, DateOnly today) => Domain.Classes.Teacher.Welcome(
        _random.Id(_at), text.Name, text.InEnglish, text.Styles, text.Introduction,
        text.Certificates.Select((name, index) => new Qualification(name, index == 0 ? null : today.AddDays(_random.Between(40, 700))))).Value;

    OfferedPlan Plan(PlanDetails terms, DemoRandom? apart = null)
    {
        var plan = CardPlan.Offer((apart ?? _random).Id(_at), terms, Actor.System, _at).Value;
        return new(plan, plan.NewVersions[0]);
    }
}
