using StudioPortal.Domain.Classes;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Domain.Classes;

public class CatalogueTests
{
    [Fact]
    public void A_class_type_is_kept_as_described_without_spaces_around()
    {
        var type = Offer(A.ClassTypeDetails(" 哈他瑜伽 ") with { Introduction = "  " }).ShouldSucceed();

        (type.Name, type.Introduction, type.IsRetired).ShouldBe(("哈他瑜伽", null, false));
    }

    [Fact]
    public void A_class_type_needs_a_name() => Offer(A.ClassTypeDetails(" ")).ShouldBeRefused(ClassRefusals.NameMissing);

    [Theory]
    [InlineData(9)]
    [InlineData(481)]
    public void A_class_type_lasts_ten_minutes_to_eight_hours(int minutes) =>
        Offer(A.ClassTypeDetails() with { Minutes = minutes }).ShouldBeRefused(ClassRefusals.ClassTypeUnsound);

    [Theory]
    [InlineData(-1L)]
    [InlineData(100_000_001L)]
    public void A_single_visit_costs_nothing_or_a_sensible_amount(long fee) =>
        Offer(A.ClassTypeDetails() with { Fee = fee }).ShouldBeRefused(ClassRefusals.ClassTypeUnsound);

    [Fact]
    public void An_introduction_is_at_most_two_thousand_characters_long()
    {
        Offer(A.ClassTypeDetails() with { Introduction = new('长', 2000) }).ShouldSucceed();

        Offer(A.ClassTypeDetails() with { Introduction = new('长', 2001) }).ShouldBeRefused(ClassRefusals.ClassTypeUnsound);
    }

    [Fact]
    public void A_class_type_s_name_in_English_is_held_to_the_same_limits() =>
        Offer(A.ClassTypeDetails() with { NameInEnglish = new('x', 81) }).ShouldBeRefused(ClassRefusals.NameMissing);

    [Fact]
    public void A_teacher_s_styles_are_listed_once_each() =>
        Welcome(styles: ["Hatha", " Hatha", "", "阴瑜伽"]).ShouldSucceed().Styles.ShouldBe(["Hatha", "阴瑜伽"]);

    [Fact]
    public void A_teacher_needs_a_name() => Welcome(name: "").ShouldBeRefused(ClassRefusals.NameMissing);

    [Fact]
    public void A_teacher_s_name_in_English_is_held_to_the_same_limits() =>
        Teacher.Welcome(Guid.NewGuid(), "陈老师", new('x', 81), [], null, []).ShouldBeRefused(ClassRefusals.NameMissing);

    [Fact]
    public void A_qualification_needs_a_name() =>
        Teacher.Welcome(Guid.NewGuid(), "陈老师", null, [], null, [new(" ")]).ShouldBeRefused(ClassRefusals.TeacherUnsound);

    static StudioPortal.Domain.Shared.Outcome<ClassType> Offer(ClassTypeDetails details) => ClassType.Offer(Guid.NewGuid(), details);

    static StudioPortal.Domain.Shared.Outcome<Teacher> Welcome(string name = "陈老师", params string[] styles) =>
        Teacher.Welcome(Guid.NewGuid(), name, null, styles, null, [new("RYT 200", new(2027, 1, 1))]);
}
