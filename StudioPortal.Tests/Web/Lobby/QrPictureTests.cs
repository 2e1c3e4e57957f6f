using StudioPortal.Web.Features.Lobby;

namespace StudioPortal.Tests.Web.Lobby;

public class QrPictureTests
{
    [Fact]
    public void A_short_address_makes_a_code_of_twenty_five_modules_with_a_quiet_zone()
    {
        QrPicture.Of("https://studio.example/my").ViewBox.ShouldBe("-2 -2 29 29");
    }

    [Fact]
    public void The_code_begins_with_the_finder_in_its_corner()
    {
        QrPicture.Of("https://studio.example/my").Path.ShouldStartWith("M0 0h7v1h-7z");
    }
}
