using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;

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
        Plans =
        [
            Plan("10 次卡", "10 classes", CardKind.Count, 10, 120, 1_280_00), Plan("30 次卡", "30 classes", CardKind.Count, 30, 270, 3_280_00),
            Plan("月卡", "Month pass", CardKind.Period, null, 30, 880_00), Plan("季卡", "Quarter pass", CardKind.Period, null, 90, 2_380_00),
            Plan("年卡", "Year pass", CardKind.Period, null, 365, 6_800_00),
            Plan("私教课程包", "Private lessons, 10", CardKind.Count, 10, 180, 4_800_00, TypeOf("Private").Id),
            Plan("单次体验卡", "Trial class", CardKind.Count, 1, 30, 98_00),
        ];
    }

    public IReadOnlyList<Room> Rooms { get; }

    public IReadOnlyList<ClassType> Types { get; }

    public IReadOnlyList<Teacher> Teachers { get; }

    public IReadOnlyList<CardPlan> Plans { get; }

    public CardPlan Ten => Plans[0];

    public CardPlan PrivateLessons => Plans[5];

    public CardPlan Trial => Plans[6];

    /// <summary>The one whom the teacher's demonstration account belongs to.</summary>
    public Teacher Lead => TeacherOf("周雨桐");

    public Room RoomOf(string name) => Rooms.Single(room => room.Name == name);

    public ClassType TypeOf(string style) => Types.Single(type => type.Style == style);

    public Teacher TeacherOf(string name) => Teachers.Single(teacher => teacher.Name == name);

    Room Room(string name, string english, int capacity) => Domain.Studios.Room.Open(_random.Id(_at), name, english, capacity).Value;

    ClassType Type(ClassTypeDetails details) => ClassType.Offer(_random.Id(_at), details).Value;

    Teacher Teacher(DemoTexts.TeacherText text, DateOnly today) => Domain.Classes.Teacher.Welcome(
        _random.Id(_at), text.Name, text.InEnglish, text.Styles, text.Introduction,
        text.Certificates.Select((name, index) => new Qualification(name, index == 0 ? null : today.AddDays(_random.Between(40, 700))))).Value;

    CardPlan Plan(string name, string english, CardKind kind, int? credits, int days, long price, params Guid[] covers) =>
        CardPlan.Offer(_random.Id(_at), name, english, kind, credits, days, price, covers).Value;
}
