using System.Globalization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Tests.Support;
using StudioPortal.Web.Resources;
using StudioPortal.Web.Shared;

namespace StudioPortal.Tests.Web.Shared;

public sealed class RefusalTextTests
{
    static readonly ResourceManagerStringLocalizerFactory Texts = new(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance);

    static string Say(Refusal refusal, string culture)
    {
        var (usual, usualUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return new RefusalText(new StringLocalizer<RefusalTexts>(Texts)).Of(refusal, StudioCalendar.For("Asia/Shanghai"));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (usual, usualUi);
        }
    }

    static readonly LocalName Yin = new("阴瑜伽", "Yin"), Lotus = new("莲花厅", "Lotus"), Chen = new("陈老师", null);

    [Fact]
    public void A_class_that_stands_in_the_way_is_named_in_the_language_of_the_screen()
    {
        var refusal = BookingRefusals.Overlapping(Yin, A.Now);

        Say(refusal, "en").ShouldContain("Yin");
        Say(refusal, "zh-Hans").ShouldContain("阴瑜伽");
    }

    [Fact]
    public void A_room_that_is_taken_is_named_in_the_language_of_the_screen() =>
        Say(ClassRefusals.RoomTaken(Lotus, Yin, "10:00"), "en").ShouldBe("Lotus is taken by Yin, 10:00.");

    [Fact]
    public void A_name_without_an_English_one_is_the_studios_own() =>
        Say(ClassRefusals.TeacherBusy(Chen, Yin, "10:00"), "en").ShouldBe("陈老师 teaches Yin, 10:00.");

    [Theory]
    [InlineData("en", "03-03 10:00 Hatha, 03-04 10:00 Hatha")]
    [InlineData("zh-Hant", "03-03 10:00 哈他瑜伽、03-04 10:00 哈他瑜伽")]
    public void Classes_booked_on_a_card_are_named_in_the_language_of_the_screen(string culture, string names) =>
        Say(ChangeRefusals.HasBookings([A.Named(new(2026, 3, 3)), A.Named(new(2026, 3, 4))]), culture).ShouldContain(names);
}
